import { Preferences } from '@capacitor/preferences';
import { increase } from './counter';

export async function login() {
  await increase();
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken, refreshToken } = await response.json();
  await Promise.all([
    Preferences.set({ key: 'accessToken', value: accessToken }),
    Preferences.set({ key: 'refreshToken', value: refreshToken }),
  ]);
}

export async function refresh() {
  const stored = await Preferences.get({ key: 'refreshToken' });
  const response = await fetch('https://api.example.com/refresh', {
    method: 'POST',
    body: JSON.stringify({ refreshToken: stored.value }),
  });
  const { accessToken, refreshToken } = await response.json();
  await Preferences.set({ key: 'accessToken', value: accessToken });
  await Preferences.set({ key: 'refreshToken', value: refreshToken });
}

export const accessToken = async () => (await Preferences.get({ key: 'accessToken' })).value;

export const logout = async () => {
  await Preferences.remove({ key: 'accessToken' });
  await Preferences.remove({ key: 'refreshToken' });
};
