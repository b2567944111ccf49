import { Storage } from '@capacitor/storage';

const TOKEN_KEY = 'auth-token';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  return Storage.set({ key: TOKEN_KEY, value: token });
}

export async function token() {
  const { value: stored } = await Storage.get({ key: TOKEN_KEY });
  return stored;
}

export async function logout() {
  await Storage.remove({ key: TOKEN_KEY });
}
