import type { StorageController } from 'mobx-persist-store';
import { MMKV } from 'react-native-mmkv';

const mmkv = new MMKV();

export const storage: StorageController = {
  setItem: (key, data) => mmkv.set(key, data),
  getItem: (key) => mmkv.getString(key) ?? null,
  removeItem: (key) => mmkv.delete(key),
};
