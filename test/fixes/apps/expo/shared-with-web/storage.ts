import AsyncStorage from '@react-native-async-storage/async-storage';
import { Platform } from 'react-native';

export async function saveToken(token: string) {
  if (Platform.OS === 'web') {
    localStorage.setItem('token', token);
  } else {
    await AsyncStorage.setItem('token', token);
  }
}

export async function getToken() {
  if (Platform.OS === 'web') return localStorage.getItem('token');
  return AsyncStorage.getItem('token');
}

export async function deleteToken() {
  if (Platform.OS === 'web') localStorage.removeItem('token');
  else await AsyncStorage.removeItem('token');
}
