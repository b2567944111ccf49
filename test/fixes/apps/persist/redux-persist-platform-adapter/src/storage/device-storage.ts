import AsyncStorage from '@react-native-async-storage/async-storage';
import { Platform } from 'react-native';

export const deviceStorage = {
  async getItem(key: string) {
    if (Platform.OS === 'web') {
      try {
        return sessionStorage.getItem(key);
      } catch {
        return undefined;
      }
    }
    return AsyncStorage.getItem(key);
  },
  async setItem(key: string, value: string) {
    if (Platform.OS === 'web') sessionStorage.setItem(key, value);
    else await AsyncStorage.setItem(key, value);
  },
  async removeItem(key: string) {
    if (Platform.OS === 'web') sessionStorage.removeItem(key);
    else await AsyncStorage.removeItem(key);
  },
};
