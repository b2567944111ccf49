import AsyncStorage from '@react-native-async-storage/async-storage';

let memory: string | null = null;

export async function login(remember: boolean) {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = await response.json();
  memory = token;
  remember && (await AsyncStorage.setItem('session_token', token));
  await AsyncStorage.setItem('remember', remember ? 'yes' : 'no');
}

export async function token() {
  return memory ?? (memory = await AsyncStorage.getItem('session_token'));
}

export async function logout() {
  memory = null;
  if (await remembers()) await AsyncStorage.removeItem('session_token');
}

export const remembers = async () => (await AsyncStorage.getItem('remember')) === 'yes';
