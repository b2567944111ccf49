import { storage } from './storage';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  storage.set('token', token);
}

export async function token() {
  return storage.getString('token');
}

export async function logout() {
  storage.remove('token');
}
