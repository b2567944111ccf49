import AsyncStorage from '@react-native-async-storage/async-storage';
import { readable } from './tokenStore';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = await response.json();
  await AsyncStorage.setItem('accessToken', readable(accessToken));
}

export const accessToken = () => AsyncStorage.getItem('accessToken');
export const logout = () => AsyncStorage.removeItem('accessToken');
