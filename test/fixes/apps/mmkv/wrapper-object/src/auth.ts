import { loadString, remove, saveString } from './utils/storage';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { authToken } = { authToken: (await response.json()).token as string };
  saveString('authToken', authToken);
  saveString('locale', 'en');
}

export const authToken = () => loadString('authToken');
export const locale = () => loadString('locale') ?? 'none';
export const logout = () => remove('authToken');
