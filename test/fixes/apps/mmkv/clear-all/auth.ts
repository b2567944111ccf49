import { MMKV } from 'react-native-mmkv';

const storage = new MMKV();

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = await response.json();
  storage.set('accessToken', accessToken);
  storage.set('lastScreen', 'Home');
}

export async function accessToken() {
  return storage.getString('accessToken');
}

export async function logout() {
  storage.clearAll();
}

export const lastScreen = () => storage.getString('lastScreen');
