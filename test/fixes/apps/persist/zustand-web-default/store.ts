import { createStore } from 'zustand/vanilla';
import { persist } from 'zustand/middleware';

type State = { token: string | null; setToken: (token: string | null) => void };

export const store = createStore<State>()(
  persist((set) => ({ token: null, setToken: (token) => set({ token }) }), { name: 'auth' }),
);
