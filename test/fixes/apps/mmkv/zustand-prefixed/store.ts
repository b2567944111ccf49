import { createMMKV } from 'react-native-mmkv';
import { createStore } from 'zustand/vanilla';
import { createJSONStorage, persist, type StateStorage } from 'zustand/middleware';

const mmkv = createMMKV({ id: 'auth-storage' });

const zustandStorage: StateStorage = {
  setItem: (name, value) => mmkv.set(`state:${name}`, value),
  getItem: (name) => mmkv.getString(`state:${name}`) ?? null,
  removeItem: (name) => {
    mmkv.remove(`state:${name}`);
  },
};

interface AuthState {
  token: string | null;
  setToken: (token: string | null) => void;
}

export const authStore = createStore<AuthState>()(
  persist(
    (set) => ({
      token: null,
      setToken: (token) => set({ token }),
    }),
    { name: 'auth', storage: createJSONStorage(() => zustandStorage) },
  ),
);
