import AsyncStorage from '@react-native-async-storage/async-storage';
import { createStore } from 'zustand/vanilla';
import { createJSONStorage, persist } from 'zustand/middleware';

const prefixed = {
  getItem: (name: string) => AsyncStorage.getItem(`app:${name}`),
  setItem: (name: string, value: string) => AsyncStorage.setItem(`app:${name}`, value),
  removeItem: (name: string) => AsyncStorage.removeItem(`app:${name}`),
};

interface Session {
  token: string | null;
  setToken(token: string | null): void;
}

export const session = createStore<Session>()(
  persist((set) => ({ token: null, setToken: (token) => set({ token }) }), {
    name: 'session',
    storage: createJSONStorage(() => prefixed),
  }),
);
