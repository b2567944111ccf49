import AsyncStorage from '@react-native-async-storage/async-storage';

const API = 'https://api.example.com';

export async function login(email: string, password: string): Promise<void> {
  const response = await fetch(`${API}/login`, {
    method: 'POST',
    body: JSON.stringify({ email, password }),
  });
  const data = await response.json();
  await AsyncStorage.setItem('accessToken', data.accessToken);
  await AsyncStorage.setItem('lastEmail', email);
}

export async function getToken(): Promise<string | null> {
  return AsyncStorage.getItem('accessToken');
}

export async function logout(): Promise<void> {
  await AsyncStorage.removeItem('accessToken');
}

export const lastEmail = () => AsyncStorage.getItem('lastEmail');
