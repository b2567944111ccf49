import { MMKV } from 'react-native-mmkv';

export const storage = new MMKV({ id: 'session' });

export const tokenStorage = {
  getToken: () => storage.getString('accessToken'),
  saveToken: (token: string) => storage.set('accessToken', token),
  clear() {
    storage.delete('accessToken');
  },
};
