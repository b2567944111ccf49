import { createMMKV } from 'react-native-mmkv';

const storage = createMMKV();

export const isLoggedIn = (): boolean => storage.getString('token') !== undefined;
export const token = (): string | undefined => storage.getString('token');
export const saveToken = (value: string): void => storage.set('token', value);
export const dropToken = (): void => {
  storage.remove('token');
};

export function Root() {
  return isLoggedIn() ? <></> : null;
}
