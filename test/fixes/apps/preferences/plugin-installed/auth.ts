import { Preferences } from '@capacitor/preferences';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  await Preferences.set({ key: 'token', value: token });
}

export const token = async () => (await Preferences.get({ key: 'token' })).value;

export async function logout() {
  await Preferences.remove({ key: 'token' });
}
