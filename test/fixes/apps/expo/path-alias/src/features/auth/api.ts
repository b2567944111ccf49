import AsyncStorage from '@react-native-async-storage/async-storage';

import { ACCESS_TOKEN_KEY } from '@/constants/keys';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = (await response.json()) as { accessToken: string };
  await AsyncStorage.setItem(ACCESS_TOKEN_KEY, accessToken);
};

export const logout = () => AsyncStorage.removeItem(ACCESS_TOKEN_KEY);
