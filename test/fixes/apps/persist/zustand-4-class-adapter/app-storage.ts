import AsyncStorage from '@react-native-async-storage/async-storage';
import type { StateStorage } from 'zustand/middleware';

class AppStorage implements StateStorage {
  getItem(name: string) {
    return AsyncStorage.getItem(name);
  }
  async setItem(name: string, value: string) {
    await AsyncStorage.setItem(name, value);
  }
  async removeItem(name: string) {
    await AsyncStorage.removeItem(name);
  }
}

export const appStorage = new AppStorage();
