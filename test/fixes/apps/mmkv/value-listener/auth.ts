import { createMMKV } from 'react-native-mmkv';

const storage = createMMKV({ id: 'account' });

export let signedIn = storage.contains('token');

storage.addOnValueChangedListener((key) => {
  if (key === 'token') signedIn = storage.contains('token');
});

export const setToken = (token: string) => storage.set('token', token);
export const token = () => (signedIn ? storage.getString('token') : undefined);
export const clear = () => storage.remove('token');
