import { MMKV } from 'react-native-mmkv';

export const session = new MMKV({ id: 'session' });
export const device = new MMKV({ id: 'device' });

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken, refreshToken } = await response.json();
  session.set('accessToken', accessToken);
  device.set('refreshToken', refreshToken);
}

export const accessToken = () => session.getString('accessToken');
export const refreshToken = () => device.getString('refreshToken');

export function logout() {
  session.delete('accessToken');
  device.delete('refreshToken');
}
