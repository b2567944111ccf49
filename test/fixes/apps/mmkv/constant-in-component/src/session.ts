import { createMMKV } from 'react-native-mmkv';

export const storage = createMMKV();

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  storage.set('token', (await response.json()).token as string);
  storage.set('name', 'Ada');
}

export async function logout() {
  storage.remove('token');
}
