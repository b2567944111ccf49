import { storage } from './storage';

export async function login(email: string, password: string) {
  const response = await fetch('https://api.example.com/login', {
    method: 'POST',
    body: JSON.stringify({ email, password }),
  });
  const { token, user } = await response.json();
  storage.set('token', token);
  storage.set('userName', user.name);
}

export async function authorization() {
  const token = storage.getString('token');
  return token === undefined ? undefined : `Bearer ${token}`;
}

export async function logout() {
  storage.remove('token');
}

export const userName = () => storage.getString('userName');
