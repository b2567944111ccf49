import AsyncStorage from '@react-native-async-storage/async-storage';

export async function login(): Promise<void> {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const data = await response.json();
  await AsyncStorage.setItem('authToken', data.token);
  await AsyncStorage.setItem('cart', '[1,2]');
}

export const token = () => AsyncStorage.getItem('authToken');

export async function logout(): Promise<void> {
  await AsyncStorage.clear();
}

export const cart = () => AsyncStorage.getItem('cart');
