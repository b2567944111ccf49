import { importAll } from './profile';
import { storage } from './storage';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  storage.set('token', token);
  importAll('{"volume":7}');
}

export async function token() {
  return storage.getString('token');
}

/** Signs in as who signed in on the other device. */
export async function takeOver() {
  const response = await fetch('https://api.example.com/devices/token', { method: 'POST' });
  const { token: next } = await response.json();
  importAll(JSON.stringify({ token: next, volume: 5 }));
}

export async function logout() {
  importAll('{"token":"","volume":3}');
}
