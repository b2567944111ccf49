import AsyncStorage, { type AsyncStorageStatic } from '@react-native-async-storage/async-storage';

export class TokenRepository {
  constructor(private readonly storage: Pick<AsyncStorageStatic, 'getItem' | 'setItem' | 'removeItem'> = AsyncStorage) {}

  save(accessToken: string) {
    return this.storage.setItem('accessToken', accessToken);
  }

  find() {
    return this.storage.getItem('accessToken');
  }

  delete() {
    return this.storage.removeItem('accessToken');
  }
}
