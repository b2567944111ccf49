import axios from 'axios';
import { loadToken, persistToken } from './storage/token';

const client = axios.create({ baseURL: 'https://api.example.com' });

export async function login() {
  const { data } = await client.post<{ token: string }>('/login');
  await persistToken(data.token);
  client.defaults.headers.common['Authorization'] = `Bearer ${data.token}`;
}

export async function bootstrap() {
  const token = await loadToken();
  if (token) client.defaults.headers.common['Authorization'] = `Bearer ${token}`;
  return token;
}

export async function logout() {
  delete client.defaults.headers.common['Authorization'];
  await persistToken(null);
}
