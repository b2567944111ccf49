import { Preferences } from '@capacitor/preferences';

export function login() {
  return fetch('https://api.example.com/login', { method: 'POST' })
    .then((response) => response.json())
    .then(({ token }) => Preferences.set({ key: 'token', value: token }));
}

export function headers() {
  return Preferences.get({ key: 'token' }).then(({ value }) => (value ? { Authorization: 'Bearer ' + value } : {}));
}

export function logout() {
  return Preferences.remove({ key: 'token' });
}
