import AsyncStorage from '@react-native-async-storage/async-storage';

const STATE = 'persist:root';

export async function get(path: string) {
  const persisted = await AsyncStorage.getItem(STATE);
  const { accessToken } = persisted ? JSON.parse(JSON.parse(persisted).auth) : { accessToken: null };
  return fetch(`https://api.example.com/${path}`, { headers: { Authorization: `Bearer ${accessToken}` } });
}
