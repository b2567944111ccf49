import AsyncStorage from '@react-native-async-storage/async-storage';
import { createStore } from 'zustand/vanilla';
import { createJSONStorage, persist } from 'zustand/middleware';

interface State {
  token: string | null;
  login: (token: string) => void;
  logout: () => void;
}

export const store = createStore<State>()(
  persist(
    (set) => ({
      token: null,
      login: (token) => set({ token }),
      logout: () => set({ token: null }),
    }),
    {
      name: 'auth-state',
      version: 1,
      skipHydration: true,
      migrate: (state) => state as State,
      storage: createJSONStorage(() => AsyncStorage),
    },
  ),
);

export const start = () => store.persist.rehydrate();
