import AsyncStorage from '@react-native-async-storage/async-storage';

const tokenStore = new Map<string, number>();

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  tokenStore.set(token, Date.now());
  await AsyncStorage.setItem('token', token);
}

export const token = async () => AsyncStorage.getItem('token');

export const logout = async () => {
  tokenStore.clear();
  await AsyncStorage.removeItem('token');
};
