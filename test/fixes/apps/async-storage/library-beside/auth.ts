import AsyncStorage from '@react-native-async-storage/async-storage';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  await AsyncStorage.setItem('accessToken', (await response.json()).accessToken);
}

export const accessToken = () => AsyncStorage.getItem('accessToken');
export const logout = () => AsyncStorage.removeItem('accessToken');
