import { Preferences } from '@capacitor/preferences';

const ready = Preferences.configure({ group: 'NativeStorage' });

export async function login() {
  await ready;
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  await Preferences.set({ key: 'token', value: token });
}

export async function token() {
  await ready;
  return (await Preferences.get({ key: 'token' })).value;
}

export async function logout() {
  await ready;
  await Preferences.remove({ key: 'token' });
}
