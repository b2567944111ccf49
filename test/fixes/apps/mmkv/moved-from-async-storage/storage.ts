import AsyncStorage from '@react-native-async-storage/async-storage';
import { MMKV } from 'react-native-mmkv';

export const storage = new MMKV();

export async function migrateOnce() {
  if (storage.getBoolean('migrated')) return;
  const language = await AsyncStorage.getItem('language');
  if (language) storage.set('language', language);
  storage.set('migrated', true);
}
