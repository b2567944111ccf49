import AsyncStorage from '@react-native-async-storage/async-storage';
import { client } from '../api/client';
import type { LoginResponse, User } from './types';

const PREFIX = '@fieldnotes';

export const ACCESS_TOKEN_KEY = `${PREFIX}/access_token`;
export const REFRESH_TOKEN_KEY = `${PREFIX}/refresh_token`;
const EXPIRES_AT_KEY = `${PREFIX}/token_expires_at`;
const USER_KEY = `${PREFIX}/user`;
const LAST_EMAIL_KEY = `${PREFIX}/last_email`;

export async function signIn(email: string, password: string): Promise<User> {
  const { data } = await client.post<LoginResponse>('/auth/login', { email, password });

  await AsyncStorage.multiSet([
    [ACCESS_TOKEN_KEY, data.access_token],
    [REFRESH_TOKEN_KEY, data.refresh_token],
    [USER_KEY, JSON.stringify(data.user)],
  ]);
  await AsyncStorage.setItem(EXPIRES_AT_KEY, String(Date.now() + data.expires_in * 1000));
  await AsyncStorage.setItem(LAST_EMAIL_KEY, email);

  return data.user;
}

export async function hasSession(): Promise<boolean> {
  return (await AsyncStorage.getItem(ACCESS_TOKEN_KEY)) !== null;
}

export async function updateUser(user: User): Promise<void> {
  await AsyncStorage.mergeItem(USER_KEY, JSON.stringify(user));
}

export async function signOut(): Promise<void> {
  try {
    await client.post('/auth/logout');
  } finally {
    await AsyncStorage.multiRemove([ACCESS_TOKEN_KEY, REFRESH_TOKEN_KEY, EXPIRES_AT_KEY, USER_KEY]);
  }
}
