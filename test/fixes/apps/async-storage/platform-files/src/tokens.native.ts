import AsyncStorage from '@react-native-async-storage/async-storage';

export const saveToken = (token: string) => AsyncStorage.setItem('token', token);
export const readToken = () => AsyncStorage.getItem('token');
export const deleteToken = () => AsyncStorage.removeItem('token');
