import { createStore } from 'zustand/vanilla';
import { createJSONStorage, persist } from 'zustand/middleware';
import { appStorage } from './app-storage';

const storage = createJSONStorage<{ theme: string }>(() => appStorage);

export const settings = createStore<{ theme: string }>()(
  persist(() => ({ theme: 'light' }), { name: 'settings', storage }),
);

export const session = createStore<{ token: string | null; setToken(token: string | null): void }>()(
  persist((set) => ({ token: null, setToken: (token) => set({ token }) }), {
    name: 'session',
    storage: createJSONStorage(() => appStorage),
  }),
);
