import AsyncStorage from '@react-native-async-storage/async-storage';
import { API_URL } from '../../app/config';
import { navigate } from '../../app/device';

export async function login({ accessToken, refreshToken }) {
  await AsyncStorage.setItem('token', accessToken);
  await AsyncStorage.setItem('refreshToken', refreshToken);
}

export async function logout() {
  const token = await AsyncStorage.getItem('token');
  await Promise.all([AsyncStorage.removeItem('user'), AsyncStorage.removeItem('token')]);
  navigate('Login');
  await fetch(`${API_URL}/logout`, { method: 'POST', headers: { Authorization: `Bearer ${token}` } });
}
