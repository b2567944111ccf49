import * as SecureStore from 'expo-secure-store';
import { API_URL } from '../../app/config';
import { navigate } from '../../app/device';

export async function signOut() {
  const token = await SecureStore.getItemAsync('token');
  const response = await fetch(`${API_URL}/logout`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
  });
  if (!response.ok) {
    throw new Error('Not logged out');
  }
  await SecureStore.deleteItemAsync('token');
  navigate('/sign-in');
}

export const logout = signOut;
