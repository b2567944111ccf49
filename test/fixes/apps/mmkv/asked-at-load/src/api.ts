import { storage } from './storage';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  storage.set('token', token);
}

export const token = () => storage.getString('token');
export const logout = () => storage.remove('token');
