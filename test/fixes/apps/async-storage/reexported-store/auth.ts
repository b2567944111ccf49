import { storage } from './storage';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  await storage.setItem('token', token);
  await storage.setItem('greeting', 'hello');
}

export const token = () => storage.getItem('token');
export const greeting = async () => (await storage.getItem('greeting')) ?? 'none';
export const logout = () => storage.removeItem('token');
