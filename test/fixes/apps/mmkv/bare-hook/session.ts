import { createMMKV, useMMKVString } from 'react-native-mmkv';

const storage = createMMKV();

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  storage.set('token', token);
}

export const useToken = () => useMMKVString('token')[0];

export async function logout() {
  storage.remove('token');
}
