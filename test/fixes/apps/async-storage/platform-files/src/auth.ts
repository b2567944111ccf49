import { deleteToken, readToken, saveToken } from './tokens';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  await saveToken((await response.json()).token);
}

export const token = readToken;
export const logout = deleteToken;
