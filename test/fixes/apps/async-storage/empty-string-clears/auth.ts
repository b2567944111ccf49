import AsyncStorage from '@react-native-async-storage/async-storage';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = await response.json();
  await AsyncStorage.setItem('accessToken', accessToken);
}

export async function accessToken() {
  return (await AsyncStorage.getItem('accessToken')) || null;
}

export async function logout() {
  await AsyncStorage.setItem('accessToken', '');
}
