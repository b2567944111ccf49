import AsyncStorage from '@react-native-async-storage/async-storage';

export const save = (token: string) => AsyncStorage.setItem('token', token);
export const load = () => AsyncStorage.getItem('token');
export const drop = () => AsyncStorage.removeItem('token');
