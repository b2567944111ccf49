import { storage } from './storage';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  storage.set('token', token);
  storage.set('theme', 'dark');
}

export async function token() {
  return storage.getString('token');
}

export async function logout() {
  storage.delete('token');
}

export const theme = () => storage.getString('theme') ?? 'light';
