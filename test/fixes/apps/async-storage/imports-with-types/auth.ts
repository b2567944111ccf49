import type { Credentials, Token } from './types';
import AsyncStorage, { type AsyncStorageStatic, useAsyncStorage } from '@react-native-async-storage/async-storage';

export const useDraft = () => useAsyncStorage('draft');
export type Storage = AsyncStorageStatic;

export const login = async (credentials: Credentials): Promise<Token> => {
  const response = await fetch('https://api.example.com/login', {
    method: 'POST',
    body: JSON.stringify(credentials),
  });
  const { token } = (await response.json()) as { token: Token };
  await AsyncStorage.setItem('session-token', token);
  return token;
};

export const token = (): Promise<Token | null> => AsyncStorage.getItem('session-token');

export const logout = (): Promise<void> => AsyncStorage.removeItem('session-token');
