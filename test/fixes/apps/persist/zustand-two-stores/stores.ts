import AsyncStorage from '@react-native-async-storage/async-storage';
import { createStore } from 'zustand/vanilla';
import { createJSONStorage, persist } from 'zustand/middleware';

export const settings = createStore<{ theme: string }>()(
  persist(() => ({ theme: 'light' }), { name: 'settings', storage: createJSONStorage(() => AsyncStorage) }),
);

export const session = createStore<{ token: string | null; setToken(token: string | null): void }>()(
  persist((set) => ({ token: null, setToken: (token) => set({ token }) }), {
    name: 'session',
    storage: createJSONStorage(() => AsyncStorage),
  }),
);
