import { MMKV } from 'react-native-mmkv';

const mmkv = new MMKV();

export const loadString = (key: string): string | null => mmkv.getString(key) ?? null;
export const saveString = (key: string, value: string): void => mmkv.set(key, value);
export const remove = (key: string): void => mmkv.delete(key);
