import AsyncStorage from '@react-native-async-storage/async-storage';

export default class Storage {
  constructor(private readonly namespace: string) {}

  private name(key: string) {
    return `${this.namespace}/${key}`;
  }

  async put(key: string, value: unknown) {
    await AsyncStorage.setItem(this.name(key), JSON.stringify(value));
  }

  async fetch<T>(key: string): Promise<T | undefined> {
    const found = await AsyncStorage.getItem(this.name(key));
    return found === null ? undefined : (JSON.parse(found) as T);
  }

  async forget(key: string) {
    await AsyncStorage.removeItem(this.name(key));
  }
}
