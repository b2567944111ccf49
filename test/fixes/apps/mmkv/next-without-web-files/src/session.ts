import { MMKV } from 'react-native-mmkv';

const storage = new MMKV();

export const save = (token: string) => storage.set('token', token);
export const token = () => storage.getString('token');
export const drop = () => storage.delete('token');
