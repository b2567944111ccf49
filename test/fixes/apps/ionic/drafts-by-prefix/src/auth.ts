import { Capacitor } from '@capacitor/core';
import { draft } from './drafts';

export const platform = Capacitor.getPlatform();

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  localStorage.setItem('token', token);
  draft.save('lobby', 'Hello');
  draft.save('attic', 'Anybody?');
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
  draft.discard('attic');
}

export const drafts = () => draft.load('lobby') + draft.load('attic');
