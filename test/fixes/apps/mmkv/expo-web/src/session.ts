import { storage } from './storage';

let token = storage.getString('accessToken');

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = await response.json();
  token = accessToken as string;
  storage.set('accessToken', accessToken);
  storage.set('theme', 'dark');
}

export const authorization = () => (token === undefined ? undefined : `Bearer ${token}`);
export const theme = () => storage.getString('theme') ?? 'light';

export function logout() {
  token = undefined;
  storage.remove('accessToken');
}
