import AsyncStorage from '@react-native-async-storage/async-storage';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  await AsyncStorage.setItem('idToken', (await response.json()).token);
  await AsyncStorage.setItem('visited', '1');
}

export const idToken = () => AsyncStorage.getItem('idToken');
export const logout = () => AsyncStorage.removeItem('idToken');
