import { createMMKV } from 'react-native-mmkv';

const storage = createMMKV();
const listeners = new Set<() => void>();

storage.addOnValueChangedListener((key) => {
  if (key === 'token') for (const listener of listeners) listener();
});

export const onChange = (listener: () => void) => listeners.add(listener);

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  storage.set('token', token);
}

export async function token() {
  return storage.getString('token');
}

export async function logout() {
  storage.remove('token');
}
