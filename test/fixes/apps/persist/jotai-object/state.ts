import AsyncStorage from '@react-native-async-storage/async-storage';
import { atom, createStore } from 'jotai';
import { atomWithStorage, createJSONStorage } from 'jotai/utils';

type Auth = { accessToken: string; refreshToken: string } | null;

export const authAtom = atomWithStorage<Auth>(
  'auth',
  null,
  createJSONStorage<Auth>(() => AsyncStorage),
  { getOnInit: true },
);

export const accessTokenAtom = atom(async (get) => (await get(authAtom))?.accessToken ?? null);

export const store = createStore();
