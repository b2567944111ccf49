import { createMMKV } from 'react-native-mmkv';

const storage = createMMKV();

export const signIn = () =>
  fetch('https://api.example.com/login', { method: 'POST' })
    .then((response) => response.json())
    .then((data) => {
      storage.set('jwt', data.jwt);
    });

export const authFetch = async (path: string) =>
  fetch(`https://api.example.com${path}`, {
    headers: { Authorization: `Bearer ${storage.getString('jwt') ?? ''}` },
  });

export const jwt = async () => storage.getString('jwt');

export const signOut = async () => {
  storage.remove('jwt');
};
