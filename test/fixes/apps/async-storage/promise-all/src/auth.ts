import AsyncStorage from '@react-native-async-storage/async-storage';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken, refreshToken, user } = await response.json();
  await Promise.all([
    AsyncStorage.setItem('accessToken', accessToken),
    AsyncStorage.setItem('refreshToken', refreshToken),
    AsyncStorage.setItem('userId', user.id),
  ]);
}

export async function load() {
  const [accessToken, refreshToken, userId] = await Promise.all([
    AsyncStorage.getItem('accessToken'),
    AsyncStorage.getItem('refreshToken'),
    AsyncStorage.getItem('userId'),
  ]);
  return { accessToken, refreshToken, userId };
}

export async function refresh() {
  const { refreshToken } = await load();
  const response = await fetch('https://api.example.com/refresh', {
    method: 'POST',
    body: JSON.stringify({ refreshToken }),
  });
  const tokens = await response.json();
  await AsyncStorage.setItem('accessToken', tokens.accessToken);
  await AsyncStorage.setItem('refreshToken', tokens.refreshToken);
}

export const logout = () => Promise.all(['accessToken', 'refreshToken'].map((key) => AsyncStorage.removeItem(key)));
