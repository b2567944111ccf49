import AsyncStorage from '@react-native-async-storage/async-storage';

export async function login() {
  const response = await fetch('https://api.example.com/login', {method: 'POST'});
  const {accessToken} = await response.json();
  await AsyncStorage.setItem('access_token', accessToken);
  await AsyncStorage.setItem('draft', 'Dear Ada');
}

export async function readToken() {
  return await AsyncStorage.getItem('access_token');
}

export async function logout() {
  const keys = await AsyncStorage.getAllKeys();
  await AsyncStorage.multiRemove(keys);
}

export const draft = () => AsyncStorage.getItem('draft');
