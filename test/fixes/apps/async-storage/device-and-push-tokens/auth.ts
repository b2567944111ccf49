import AsyncStorage from '@react-native-async-storage/async-storage';

export async function registerDevice() {
  await AsyncStorage.setItem('fcmToken', 'fcm-device-registration');
}

export const fcmToken = () => AsyncStorage.getItem('fcmToken');

export async function login() {
  await registerDevice();
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { access_token } = await response.json();
  await AsyncStorage.setItem('access_token', access_token);
}

export const accessToken = () => AsyncStorage.getItem('access_token');

export async function logout() {
  await AsyncStorage.removeItem('access_token');
}
