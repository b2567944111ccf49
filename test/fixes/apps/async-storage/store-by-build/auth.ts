import AsyncStorage from '@react-native-async-storage/async-storage';
import { engine } from './engine';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = await response.json();
  await AsyncStorage.setItem('accessToken', accessToken);
  await engine.setItem('accessToken', 'none');
}

export const accessToken = () => AsyncStorage.getItem('accessToken');
export const draft = () => engine.getItem('accessToken');
export const logout = () => AsyncStorage.removeItem('accessToken');
