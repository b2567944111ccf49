import AsyncStorage from '@react-native-async-storage/async-storage';

const PREFIX = '@myapp:';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  await AsyncStorage.setItem(`${PREFIX}token`, token);
}

export async function currentToken() {
  return AsyncStorage.getItem(`${PREFIX}token`);
}

export async function logout() {
  await AsyncStorage.removeItem(`${PREFIX}token`);
}
