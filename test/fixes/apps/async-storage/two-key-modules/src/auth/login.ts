import AsyncStorage from '@react-native-async-storage/async-storage';
import keys from '../keys';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const body = await response.json();
  await AsyncStorage.setItem(keys.token, body.token);
  await AsyncStorage.setItem(keys.refresh, body.refresh_token);
}
