import { Preferences } from '@capacitor/preferences';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = await response.json();
  await Preferences.set({ key: 'token', value: accessToken });
}

/** What an old version wrote around the token goes. */
export async function tidy() {
  await Preferences.set({ key: 'token', value: (await Preferences.get({ key: 'token' })).value?.trim() ?? '' });
}

export async function token() {
  const { value } = await Preferences.get({ key: 'token' });
  return value;
}

export const logout = () => Preferences.remove({ key: 'token' });
