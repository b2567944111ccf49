import AsyncStorage from '@react-native-async-storage/async-storage';

const { getItem, setItem, removeItem } = AsyncStorage;

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = await response.json();
  await setItem('accessToken', accessToken);
}

export const accessToken = () => getItem('accessToken');
export const logout = () => removeItem('accessToken');
