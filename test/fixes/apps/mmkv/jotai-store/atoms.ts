import { createStore } from 'jotai';
import { atomWithStorage, createJSONStorage } from 'jotai/utils';
import { createMMKV } from 'react-native-mmkv';

const mmkv = createMMKV();

const storage = createJSONStorage<string>(() => ({
  getItem: (key) => mmkv.getString(key) ?? null,
  setItem: (key, value) => mmkv.set(key, value),
  removeItem: (key) => {
    mmkv.remove(key);
  },
}));

export const accessTokenAtom = atomWithStorage('accessToken', '', storage);
export const store = createStore();
store.sub(accessTokenAtom, () => undefined);
