import AsyncStorage from '@react-native-async-storage/async-storage';

const ACCESS_KEY = 'auth.accessToken';
const REFRESH_KEY = 'auth.refreshToken';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken, refreshToken } = await response.json();
  await AsyncStorage.multiSet([
    [ACCESS_KEY, accessToken],
    [REFRESH_KEY, refreshToken],
  ]);
}

export const accessToken = () => AsyncStorage.getItem(ACCESS_KEY);
export const refreshToken = () => AsyncStorage.getItem(REFRESH_KEY);
export const logout = () => AsyncStorage.multiRemove([ACCESS_KEY, REFRESH_KEY]);
