import AsyncStorage from '@react-native-async-storage/async-storage';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  await AsyncStorage.setItem('token', token);
}

export async function getToken() {
  return AsyncStorage.getItem('token');
}

export async function logout() {
  await AsyncStorage.removeItem('token');
}
