import { Preferences } from '@capacitor/preferences';
import { TOKEN_KEY } from './keys';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = await response.json();
  await Preferences.set({ key: TOKEN_KEY, value: accessToken });
}

export async function accessToken() {
  const { value } = await Preferences.get({ key: TOKEN_KEY });
  return value;
}

export const logout = () => Preferences.remove({ key: TOKEN_KEY });
