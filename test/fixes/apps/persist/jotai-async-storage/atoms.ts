import AsyncStorage from '@react-native-async-storage/async-storage';
import { createStore } from 'jotai';
import { atomWithStorage, createJSONStorage } from 'jotai/utils';

const storage = createJSONStorage<string | null>(() => AsyncStorage);

export const tokenAtom = atomWithStorage<string | null>('token', null, storage);
export const store = createStore();
store.sub(tokenAtom, () => {});
