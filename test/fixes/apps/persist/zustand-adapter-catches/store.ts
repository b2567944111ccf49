import AsyncStorage from '@react-native-async-storage/async-storage';
import { createStore } from 'zustand/vanilla';
import { createJSONStorage, persist, type StateStorage } from 'zustand/middleware';

const safeStorage: StateStorage = {
  getItem: async (name) => {
    try {
      return await AsyncStorage.getItem(name);
    } catch (error) {
      console.warn(error);
      return null;
    }
  },
  setItem: (name, value) => AsyncStorage.setItem(name, value),
  removeItem: (name) => AsyncStorage.removeItem(name),
};

interface Session {
  token: string | null;
  setToken(token: string | null): void;
}

export const session = createStore<Session>()(
  persist((set) => ({ token: null, setToken: (token) => set({ token }) }), {
    name: 'session',
    storage: createJSONStorage(() => safeStorage),
  }),
);
