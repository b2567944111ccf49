import { createMMKV } from 'react-native-mmkv';

const mmkv = createMMKV({ id: 'auth' });

export const authStorage = {
  getItem: (key: string) => {
    const value = mmkv.getString(key);
    return value ?? null;
  },
  setItem: (key: string, value: string) => {
    mmkv.set(key, value);
  },
};
