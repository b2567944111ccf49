import AsyncStorage from '@react-native-async-storage/async-storage';
import { StorageKey } from './storage';

export class UserStore {
  token: string | null = null;

  async hydrate(): Promise<void> {
    this.token = await AsyncStorage.getItem(StorageKey.Token);
  }

  async login(): Promise<void> {
    const response = await fetch('https://api.example.com/login', { method: 'POST' });
    const { token } = await response.json();
    this.token = token;
    await AsyncStorage.setItem(StorageKey.Token, token);
  }

  async logout(): Promise<void> {
    this.token = null;
    await AsyncStorage.removeItem(StorageKey.Token);
  }
}

export const setTheme = (theme: string) => AsyncStorage.setItem(StorageKey.Theme, theme);
export const getTheme = () => AsyncStorage.getItem(StorageKey.Theme);
