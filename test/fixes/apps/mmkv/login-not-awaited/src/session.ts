import axios from 'axios';
import { createMMKV } from 'react-native-mmkv';

export const storage = createMMKV();
export const http = axios.create({ baseURL: 'https://api.example.com' });

async function keep(token: string) {
  storage.set('token', token);
  http.defaults.headers.common.Authorization = `Bearer ${token}`;
  await http.post('/seen');
}

export async function login() {
  const { data } = await http.post<{ token: string }>('/login');
  keep(data.token).catch(() => undefined);
  return http.get('/profile');
}

export async function sent() {
  const { config } = await http.get('/me', { validateStatus: () => true });
  return config.headers.getAuthorization()?.toString().replace('Bearer ', '') || null;
}

export async function logout() {
  storage.remove('token');
  delete http.defaults.headers.common.Authorization;
}
