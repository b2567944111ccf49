import { authStorage } from './storage';

const post = async (path: string, body?: string) => {
  const response = await fetch(`https://api.example.com/${path}`, { method: 'POST', body: body ?? null });
  const { accessToken, refreshToken } = await response.json();
  authStorage.setItem('accessToken', accessToken);
  authStorage.setItem('refreshToken', refreshToken);
};

export const login = () => post('login');

export const refresh = async () => {
  const refreshToken = authStorage.getItem('refreshToken');
  if (refreshToken) await post('refresh', refreshToken);
};

export const logout = () => {
  authStorage.setItem('accessToken', '');
  authStorage.setItem('refreshToken', '');
};

export const sent = async () => authStorage.getItem('accessToken') || null;
