import { getItem, removeItem, setItem } from './storage';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = await response.json();
  await setItem('accessToken', accessToken);
  await setItem('locale', 'en');
}

export const accessToken = () => getItem('accessToken');
export const locale = () => getItem('locale');
export const logout = () => removeItem('accessToken');
