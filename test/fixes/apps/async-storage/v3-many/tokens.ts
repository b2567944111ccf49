import { createAsyncStorage } from '@react-native-async-storage/async-storage';

const storage = createAsyncStorage('session');

type Tokens = { accessToken: string; refreshToken: string };

export async function store({ accessToken, refreshToken }: Tokens, locale: string) {
  await storage.setMany({ accessToken, refreshToken, locale });
}

export async function load() {
  return storage.getMany(['accessToken', 'refreshToken', 'locale']);
}

export async function drop() {
  await storage.removeMany(['accessToken', 'refreshToken']);
}
