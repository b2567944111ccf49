import { Preferences } from '@capacitor/preferences';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  await Preferences.set({ key: 'token', value: token });
  await Preferences.set({ key: 'cart', value: '[]' });
};

export const token = async () => {
  const { value } = await Preferences.get({ key: 'token' });
  return value;
};

export const logout = async () => {
  const { keys } = await Preferences.keys();
  for (const key of keys) {
    if (key !== 'cart') await Preferences.remove({ key });
  }
};

export const cart = async () => (await Preferences.get({ key: 'cart' })).value ?? 'none';
