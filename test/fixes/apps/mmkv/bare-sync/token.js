import { createMMKV } from 'react-native-mmkv';

const storage = createMMKV();

export const setToken = token => storage.set('accessToken', token);
export const getToken = () => storage.getString('accessToken');
export const removeToken = () => storage.remove('accessToken');
