import AsyncStorage from '@react-native-async-storage/async-storage';

export async function signIn(email: string, password: string) {
  const response = await fetch('https://api.example.com/signin', {
    method: 'POST',
    body: JSON.stringify({ email, password }),
  });
  const { token } = await response.json();
  await AsyncStorage.setItem('auth-token', token);
}

export async function getAuthToken() {
  return AsyncStorage.getItem('auth-token');
}

export async function signOut() {
  await AsyncStorage.removeItem('auth-token');
}
