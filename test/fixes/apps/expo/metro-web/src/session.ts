import AsyncStorage from '@react-native-async-storage/async-storage';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  await AsyncStorage.setItem('token', token);
}

export const token = () => AsyncStorage.getItem('token');
export const logout = () => AsyncStorage.removeItem('token');
