import AsyncStorage from '@react-native-async-storage/async-storage';

/** As the persisters of query libraries are: they are handed the store, and use keys of their own. */
class Persister {
  constructor(private readonly options: { storage: Pick<typeof AsyncStorage, 'getItem' | 'setItem'>; key: string }) {}

  persist(data: unknown) {
    return this.options.storage.setItem(this.options.key, JSON.stringify(data));
  }

  async restore() {
    return JSON.parse((await this.options.storage.getItem(this.options.key)) ?? 'null');
  }
}

export const persister = new Persister({ storage: AsyncStorage, key: 'query-cache' });
