import AsyncStorage from '@react-native-async-storage/async-storage';
import { API_URL } from '../../app/config';
import { navigate } from '../../app/device';

export async function logout() {
  const token = await AsyncStorage.getItem('token');
  await fetch(`${API_URL}/logout`, { method: 'POST', headers: { Authorization: `Bearer ${token}` } });
  await AsyncStorage.removeItem('token');
  navigate('Login');
}
