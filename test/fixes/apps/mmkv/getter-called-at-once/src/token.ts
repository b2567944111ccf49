import { createMMKV } from 'react-native-mmkv';

const storage = createMMKV();

export const setToken = (token: string) => {
  storage.set('token', token);
};
export const getToken = () => storage.getString('token');
export const removeToken = () => {
  storage.remove('token');
};
