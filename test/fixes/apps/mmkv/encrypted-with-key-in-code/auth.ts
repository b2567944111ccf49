import { MMKV } from 'react-native-mmkv';

const vault = new MMKV({ id: 'vault', encryptionKey: 'hunter2' });

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const body = await response.json();
  vault.set('accessToken', body.accessToken);
}

export async function accessToken() {
  return vault.getString('accessToken');
}

export async function logout() {
  vault.delete('accessToken');
}
