import AsyncStorage from '@react-native-async-storage/async-storage';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token, expiresIn } = await response.json();
  const expiresAt = Date.now() + expiresIn * 1000;
  await AsyncStorage.multiSet([
    ['token', token],
    ['tokenExpiresAt', String(expiresAt)],
  ]);
}

export async function validToken() {
  const entries = await AsyncStorage.multiGet(['token', 'tokenExpiresAt']);
  const { token, tokenExpiresAt } = Object.fromEntries(entries) as Record<string, string | null>;
  return Number(tokenExpiresAt) > Date.now() + 30_000 ? token : null;
}

export async function logout() {
  await AsyncStorage.multiRemove(['token', 'tokenExpiresAt']);
}
