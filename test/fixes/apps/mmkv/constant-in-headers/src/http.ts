import axios from 'axios';
import { createMMKV } from 'react-native-mmkv';

export const storage = createMMKV();

const token = storage.getString('token');

export const http = axios.create({
  baseURL: 'https://api.example.com',
  headers: { Authorization: token ? `Bearer ${token}` : '' },
});

export async function login() {
  const { data } = await http.post<{ token: string }>('/login');
  storage.set('token', data.token);
  http.defaults.headers.Authorization = `Bearer ${data.token}`;
}

export async function logout() {
  storage.remove('token');
  http.defaults.headers.Authorization = '';
}
