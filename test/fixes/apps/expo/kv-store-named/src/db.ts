import { AsyncStorage } from 'expo-sqlite/kv-store';

export async function saveTokens(accessToken: string, refreshToken: string) {
  await AsyncStorage.setItem('accessToken', accessToken);
  await AsyncStorage.setItem('refreshToken', refreshToken);
}

export async function tokens() {
  return {
    accessToken: await AsyncStorage.getItem('accessToken'),
    refreshToken: await AsyncStorage.getItem('refreshToken'),
  };
}

export async function dropTokens() {
  await AsyncStorage.multiRemove(['accessToken', 'refreshToken']);
}
