import AsyncStorage from '@react-native-async-storage/async-storage';

export async function keep(token: string) {
  await AsyncStorage.setItem('token', token);
}

export async function kept() {
  return AsyncStorage.getItem('token');
}

export async function forget() {
  await AsyncStorage.removeItem('token');
}
