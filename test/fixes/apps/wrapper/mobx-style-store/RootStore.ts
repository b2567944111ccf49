import AsyncStorage from '@react-native-async-storage/async-storage';

class AuthStore {
  accessToken?: string;
  refreshToken?: string;
  ready: Promise<void>;

  constructor() {
    this.ready = this.hydrate();
  }

  async hydrate() {
    this.accessToken = (await AsyncStorage.getItem('accessToken')) ?? undefined;
    this.refreshToken = (await AsyncStorage.getItem('refreshToken')) ?? undefined;
  }

  async setTokens({ accessToken, refreshToken }: { accessToken: string; refreshToken: string }) {
    this.accessToken = accessToken;
    this.refreshToken = refreshToken;
    await Promise.all([
      AsyncStorage.setItem('accessToken', accessToken),
      AsyncStorage.setItem('refreshToken', refreshToken),
    ]);
  }

  async reset() {
    this.accessToken = undefined;
    this.refreshToken = undefined;
    await AsyncStorage.removeItem('accessToken');
    await AsyncStorage.removeItem('refreshToken');
  }
}

export class RootStore {
  auth = new AuthStore();
}
