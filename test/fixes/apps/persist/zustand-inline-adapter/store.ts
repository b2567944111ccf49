import AsyncStorage from '@react-native-async-storage/async-storage';
import { createStore } from 'zustand/vanilla';
import { persist } from 'zustand/middleware';

interface Session {
  token: string | null;
  setToken(token: string | null): void;
}

export const session = createStore<Session>()(
  persist((set) => ({ token: null, setToken: (token) => set({ token }) }), {
    name: 'session',
    storage: {
      getItem: async (name) => {
        const text = await AsyncStorage.getItem(name);
        return text ? JSON.parse(text) : null;
      },
      setItem: (name, value) => AsyncStorage.setItem(name, JSON.stringify(value)),
      removeItem: (name) => AsyncStorage.removeItem(name),
    },
  }),
);
