import axios from 'axios';
import { API_URL } from '../../app/config.js';
import { navigate } from '../../app/device.js';

const api = axios.create({ baseURL: API_URL });

api.interceptors.request.use((config) => {
  config.headers.set('Authorization', `Bearer ${localStorage.getItem('token') ?? ''}`);
  return config;
});

export async function signOut(): Promise<void> {
  await api.post('/logout');
  localStorage.removeItem('token');
  navigate('/login');
}

export const logout = signOut;
