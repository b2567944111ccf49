import AsyncStorage from '@react-native-async-storage/async-storage';

export const keys = { token: 'auth:token', locale: 'locale' };

export const read = (key: string) => AsyncStorage.getItem(key);
export const write = (key: string, value: string) => AsyncStorage.setItem(key, value);
export const erase = (key: string) => AsyncStorage.removeItem(key);
