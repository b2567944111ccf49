import { createMMKV } from 'react-native-mmkv';

export const storage = createMMKV();

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  storage.set('token', (await response.json()).token as string);
}

export const signOut = async () => {
  storage.remove('token');
};
