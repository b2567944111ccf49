import AsyncStorage from '@react-native-async-storage/async-storage';

export const signIn = async () => {
  const res = await fetch('https://api.example.com/signin', { method: 'POST' });
  const { user, accessToken } = await res.json();
  await AsyncStorage.setItem('session', JSON.stringify({ user, accessToken }));
};

export const accessToken = async () => JSON.parse((await AsyncStorage.getItem('session')) ?? '{}').accessToken;

export const userName = async () => {
  const { user } = JSON.parse((await AsyncStorage.getItem('session')) ?? '{}');
  return user ? user.name : 'nobody';
};

export const signOut = () => AsyncStorage.removeItem('session');
