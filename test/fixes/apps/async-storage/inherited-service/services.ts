import AsyncStorage from '@react-native-async-storage/async-storage';

abstract class StoredValue {
  protected abstract readonly key: string;

  async load(): Promise<string | null> {
    return AsyncStorage.getItem(this.key);
  }

  async save(value: string): Promise<void> {
    await AsyncStorage.setItem(this.key, value);
  }

  async clear(): Promise<void> {
    await AsyncStorage.removeItem(this.key);
  }
}

class AccessToken extends StoredValue {
  protected readonly key = 'accessToken';
}

export const accessToken = new AccessToken();

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const body = await response.json();
  await AsyncStorage.setItem('accessToken', body.accessToken);
}
