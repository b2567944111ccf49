import AsyncStorage from '@react-native-async-storage/async-storage';

const keyOf = (user: string) => `token-${user}`;

export async function login(user: string) {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  await AsyncStorage.setItem(keyOf(user), token);
}

export const token = (user: string) => AsyncStorage.getItem(keyOf(user));
export const logout = (user: string) => AsyncStorage.removeItem(keyOf(user));
