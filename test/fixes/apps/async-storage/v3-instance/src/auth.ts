import { storage } from './db';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken, user } = await response.json();
  await storage.setItem('accessToken', accessToken);
  await storage.setItem('userName', user.name);
}

export const accessToken = () => storage.getItem('accessToken');
export const userName = () => storage.getItem('userName');
export const logout = () => storage.removeItem('accessToken');
