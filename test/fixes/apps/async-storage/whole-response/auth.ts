import AsyncStorage from '@react-native-async-storage/async-storage';

type LoginResponse = { access_token: string; refresh_token: string; expires_in: number };

export async function login(): Promise<void> {
  const response = await fetch('https://api.example.com/oauth/token', { method: 'POST' });
  const data: LoginResponse = await response.json();
  await AsyncStorage.setItem('@auth', JSON.stringify(data));
}

export async function auth(): Promise<LoginResponse | null> {
  const data = await AsyncStorage.getItem('@auth');
  if (!data) return null;
  return JSON.parse(data);
}

export async function logout(): Promise<void> {
  await AsyncStorage.removeItem('@auth');
}
