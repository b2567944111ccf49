import { Preferences } from '@capacitor/preferences';

const API = 'https://api.example.com';

export async function login(email: string, password: string) {
  const response = await fetch(`${API}/login`, { method: 'POST', body: JSON.stringify({ email, password }) });
  const { token, user } = await response.json();
  await Preferences.set({ key: 'token', value: token });
  await Preferences.set({ key: 'user', value: JSON.stringify(user) });
}

export async function getToken() {
  const { value } = await Preferences.get({ key: 'token' });
  return value;
}

export async function logout() {
  await Preferences.remove({ key: 'token' });
}

export const user = async () => (await Preferences.get({ key: 'user' })).value;
