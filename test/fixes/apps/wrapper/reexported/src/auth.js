import { storage } from './utils';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  await storage.set('token', token);
  await storage.set('tab', 'home');
};

export const token = () => storage.get('token');
export const tab = () => storage.get('tab');
export const logout = () => storage.del('token');
