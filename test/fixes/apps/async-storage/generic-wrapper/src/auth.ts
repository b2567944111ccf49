import { storage } from './lib/storage';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = await response.json();
  await storage.set('accessToken', accessToken);
  await storage.set('settings', { sound: true });
}

export const getAccessToken = () => storage.get<string>('accessToken');
export const getSettings = () => storage.get<{ sound: boolean }>('settings');
export const logout = () => storage.remove('accessToken');
