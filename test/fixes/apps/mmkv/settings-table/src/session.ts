import { setting } from './settings';
import { storage } from './storage';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  storage.set('token', token);
  storage.set('ui.theme', 'dark');
}

export async function request() {
  const token = storage.getString('token');
  const headers = token ? { authorization: `Bearer ${token}` } : undefined;
  await fetch('https://api.example.com/me', { headers });
  return token;
}

export async function logout() {
  storage.remove('token');
  setting.reset();
}

export const preferences = () => `${setting.get('ui.theme')}, ${setting.all().join()}`;
