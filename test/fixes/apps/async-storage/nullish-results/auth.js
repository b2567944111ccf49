import AsyncStorage from '@react-native-async-storage/async-storage';

export const isLoggedIn = async () => (await AsyncStorage.getItem('token')) !== null;

export const requireToken = async () => {
  const token = await AsyncStorage.getItem('token');
  if (token === null) throw new Error('Please sign in.');
  return token;
};

export const login = async () => {
  if (await isLoggedIn()) await logout();
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  await AsyncStorage.setItem('token', (await response.json()).token);
};

export const logout = () => AsyncStorage.removeItem('token');
