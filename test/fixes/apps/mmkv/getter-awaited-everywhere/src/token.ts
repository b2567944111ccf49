import { createMMKV } from 'react-native-mmkv';

const storage = createMMKV();
const TOKEN = 'auth.token';

export const setToken = (token: string) => storage.set(TOKEN, token);

export function getToken(): string | undefined {
  return storage.getString(TOKEN);
}

export const removeToken = () => {
  storage.remove(TOKEN);
};

export const session = {
  isOpen: (): boolean => getToken() !== undefined,
  header(): Record<string, string> {
    const token = getToken();
    return token ? { Authorization: `Bearer ${token}` } : {};
  },
};
