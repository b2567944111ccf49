import { createMMKV } from 'react-native-mmkv';

const storage = createMMKV();

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  storage.set('token', token);
}

export const everything = (keys: readonly string[]) => keys.map((key) => storage.getString(key));

export const token = async () => everything(storage.getAllKeys())[0] ?? storage.getString('token');

export async function logout() {
  storage.remove('token');
}
