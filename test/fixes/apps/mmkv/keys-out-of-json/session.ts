import { createMMKV } from 'react-native-mmkv';

const storage = createMMKV();

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  storage.set('token', token);
  storage.set('recent', JSON.stringify(['theme', 'token']));
}

const values = () => {
  const keys: string[] = JSON.parse(storage.getString('recent') ?? '[]');
  return keys.map((key) => storage.getString(key));
};

export const token = async () => values()[1] ?? storage.getString('token');

export async function logout() {
  storage.remove('token');
}
