import * as SecureStore from 'expo-secure-store';
import { API_URL } from '../../app/config';
import { navigate } from '../../app/device';

export const login = async ({ accessToken, refreshToken }) => {
  await SecureStore.setItemAsync('access_token', accessToken);
  await SecureStore.setItemAsync('refresh_token', refreshToken);
};

export const signOut = async () => {
  const token = await SecureStore.getItemAsync('access_token');
  try {
    await fetch(`${API_URL}/logout`, { method: 'POST', headers: { Authorization: `Bearer ${token}` } });
  } catch {
    // Offline: the session ends here all the same.
  }
  await SecureStore.deleteItemAsync('access_token');
  navigate('/sign-in');
};

export const logout = signOut;
