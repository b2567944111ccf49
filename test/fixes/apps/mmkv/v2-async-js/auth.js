import { MMKV } from 'react-native-mmkv';

export const storage = new MMKV();

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const data = await response.json();
  storage.set('user.token', data.token);
};

export const fetchMe = async () => {
  const token = storage.getString('user.token');
  if (!token) return null;
  const response = await fetch('https://api.example.com/me', { headers: { Authorization: `Bearer ${token}` } });
  return { token, user: await response.json() };
};

export const logout = async () => {
  storage.delete('user.token');
};
