import { Capacitor } from '@capacitor/core';
import { cache } from './cache';

export const platform = Capacitor.getPlatform();

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  localStorage.setItem('token', token);
  cache.put('me', { name: 'Ada' });
  cache.visit();
}

export async function request(path: string) {
  const token = localStorage.getItem('token');
  await fetch(`https://api.example.com${path}`, {
    headers: token ? { Authorization: `Bearer ${token}` } : {},
  });
  return token;
}

export async function logout() {
  localStorage.removeItem('token');
}

export const greeting = () => `${cache.get<{ name: string }>('me')?.name ?? 'nobody'}, ${cache.seen()}`;
