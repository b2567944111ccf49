import Storage from 'expo-sqlite/kv-store';

export const save = (token: string) => Storage.setItem('token', token);
