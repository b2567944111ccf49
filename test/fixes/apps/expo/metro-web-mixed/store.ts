import AsyncStorage from '@react-native-async-storage/async-storage';

export async function save(values: Record<string, string>) {
  await AsyncStorage.multiSet(Object.entries(values));
}

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { access_token } = await response.json();
  await AsyncStorage.setItem('access_token', access_token);
  await save({ theme: 'dark' });
}

export const accessToken = () => AsyncStorage.getItem('access_token');
export const theme = async () => (await AsyncStorage.getItem('theme')) ?? 'light';

export async function logout() {
  await AsyncStorage.multiRemove(['access_token', 'theme']);
}
