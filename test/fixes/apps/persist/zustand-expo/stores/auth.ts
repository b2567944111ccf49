import AsyncStorage from '@react-native-async-storage/async-storage';
import { createStore } from 'zustand/vanilla';
import { createJSONStorage, persist } from 'zustand/middleware';

type Auth = { accessToken: string | null; hydrated: boolean };

export const auth = createStore<Auth>()(
  persist((): Auth => ({ accessToken: null, hydrated: false }), {
    name: 'auth',
    storage: createJSONStorage(() => AsyncStorage),
    partialize: ({ accessToken }) => ({ accessToken }),
    onRehydrateStorage: () => () => auth.setState({ hydrated: true }),
  }),
);

export async function signIn() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = await response.json();
  auth.setState({ accessToken });
}

export const signOut = () => auth.setState({ accessToken: null });
