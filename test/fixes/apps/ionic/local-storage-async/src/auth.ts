import { Capacitor } from '@capacitor/core';

export const platform = Capacitor.getPlatform();

export async function login(email: string, password: string) {
  const response = await fetch('https://api.example.com/login', {
    method: 'POST',
    body: JSON.stringify({ email, password }),
  });
  const { token } = await response.json();
  localStorage.setItem('token', token);
}

export async function request(path: string) {
  const token = localStorage.getItem('token');
  const response = await fetch(`https://api.example.com${path}`, {
    headers: token ? { Authorization: `Bearer ${token}` } : {},
  });
  return { token, status: response.status };
}

export async function logout() {
  localStorage.removeItem('token');
}
