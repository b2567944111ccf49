import { Preferences } from '@capacitor/preferences';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  await Preferences.set({ key: 'token', value: token });
}

export async function token() {
  const { value } = await Preferences.get({ key: 'token' });
  return value;
}

export async function logout() {
  await Preferences.remove({ key: 'token' });
}
