import AsyncStorage from '@react-native-async-storage/async-storage';
import { STORAGE_KEYS } from '../constants/storageKeys';

export async function accessToken() {
  return AsyncStorage.getItem(STORAGE_KEYS.ACCESS_TOKEN);
}

export async function refresh() {
  const refreshToken = await AsyncStorage.getItem(STORAGE_KEYS.REFRESH_TOKEN);
  const response = await fetch('https://api.example.com/refresh', {
    method: 'POST',
    body: JSON.stringify({ refreshToken }),
  });
  const data = await response.json();
  await AsyncStorage.setItem(STORAGE_KEYS.ACCESS_TOKEN, data.accessToken);
  await AsyncStorage.setItem(STORAGE_KEYS.REFRESH_TOKEN, data.refreshToken);
}

export const language = () => AsyncStorage.getItem(STORAGE_KEYS.LANGUAGE);
