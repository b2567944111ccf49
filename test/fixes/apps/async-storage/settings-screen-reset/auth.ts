import AsyncStorage from '@react-native-async-storage/async-storage';

export async function login() {
  await AsyncStorage.setItem('theme', 'dark');
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  await AsyncStorage.setItem('userToken', (await response.json()).token);
}

export const userToken = () => AsyncStorage.getItem('userToken');
export const theme = async () => (await AsyncStorage.getItem('theme')) ?? 'light';
