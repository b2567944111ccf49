import * as React from 'react';
import AsyncStorage from '@react-native-async-storage/async-storage';

export async function login(): Promise<boolean> {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const json = (await response.json()) as { data?: { token?: string }; token?: string };
  const token = json?.data?.token ?? json?.token;
  if (token) await AsyncStorage?.setItem('token', token);
  return Boolean(token);
}

export const token = async () => (await AsyncStorage?.getItem('token')) ?? null;
export const logout = async () => AsyncStorage?.removeItem?.('token');

export const Banner = () => <React.Fragment>signed in</React.Fragment>;
