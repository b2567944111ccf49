import AsyncStorage from '@react-native-async-storage/async-storage';

import { ACCESS_TOKEN_KEY } from '@/constants/keys';

export async function get(path: string) {
  const token = await AsyncStorage.getItem(ACCESS_TOKEN_KEY);
  const response = await fetch(`https://api.example.com${path}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return { token, body: await response.json() };
}
