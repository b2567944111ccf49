import { Preferences } from '@capacitor/preferences';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { jwt } = await response.json();
  await Preferences.set({ key: 'jwt', value: jwt });
  await Preferences.set({ key: 'theme', value: 'dark' });
};

export const jwt = async () => (await Preferences.get({ key: 'jwt' })).value;
export const theme = async () => (await Preferences.get({ key: 'theme' })).value ?? 'light';

export const logout = async () => {
  await Preferences.clear();
};
