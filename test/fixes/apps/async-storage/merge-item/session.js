import AsyncStorage from '@react-native-async-storage/async-storage';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken, user } = await response.json();
  await AsyncStorage.setItem('session', JSON.stringify({ user, accessToken }));
  await AsyncStorage.mergeItem('session', JSON.stringify({ lastLogin: 'today' }));
};

export const session = async () => JSON.parse((await AsyncStorage.getItem('session')) || 'null');

export const logout = () => AsyncStorage.removeItem('session');
