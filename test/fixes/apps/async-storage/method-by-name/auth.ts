import AsyncStorage from '@react-native-async-storage/async-storage';

const asked = (method: 'getItem' | 'removeItem') => AsyncStorage[method]('accessToken');

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = await response.json();
  await AsyncStorage.setItem('accessToken', accessToken);
}

export const accessToken = () => asked('getItem');
export const logout = () => asked('removeItem');
