import { API_URL } from './config.js';

const authorized = () => ({ Authorization: `Bearer ${localStorage.getItem('token') ?? ''}` });

export const authApi = {
  async end(): Promise<void> {
    await fetch(`${API_URL}/logout`, { method: 'POST', headers: authorized() });
  },
};
