import { createMMKV } from 'react-native-mmkv';
import { addListener, mayLeave } from './leaving';

const mmkv = createMMKV();

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = await response.json();
  mmkv.set('accessToken', accessToken);
}

export async function accessToken() {
  return mmkv.getString('accessToken') ?? null;
}

export async function logout() {
  mmkv.remove('accessToken');
}

// Who is signed in stays.
addListener(() => {
  const token = mmkv.getString('accessToken');
  return token === undefined;
});

export const answer = () => (mayLeave() ? 'leaves' : 'stays');
