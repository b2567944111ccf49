import Storage from 'expo-sqlite/kv-store';

/** Another database: its keys may be the same. */
export const remember = (key: string, text: string) => Storage.setItem(key, text);
export const recall = (key: string) => Storage.getItem(key);
