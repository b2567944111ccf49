import { storage } from './storage';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { access_token } = await response.json();
  storage.set('access_token', access_token);
}

export async function accessToken() {
  return storage.getString('access_token');
}

export async function logout() {
  storage.remove('access_token');
}
