import AsyncStorage from '@react-native-async-storage/async-storage';
import { Session } from './session';

const session = new Session(AsyncStorage);

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = await response.json();
  await AsyncStorage.setItem('accessToken', accessToken);
}

export const accessToken = () => session.token();
export const logout = () => AsyncStorage.removeItem('accessToken');
