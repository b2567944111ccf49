import { AsyncStorage } from 'expo-sqlite/kv-store';

export const load = () => AsyncStorage.getItem('token');
export const drop = () => AsyncStorage.removeItem('token');
