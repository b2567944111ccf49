import axios from 'axios';
import { API_URL } from '../../app/config.js';

const headers = () => ({ Authorization: `Bearer ${localStorage.getItem('token') ?? ''}` });

export function logout(): Promise<void> {
  return axios.post(`${API_URL}/logout`, null, { headers: headers() }).then(() => {
    localStorage.removeItem('token');
  });
}
