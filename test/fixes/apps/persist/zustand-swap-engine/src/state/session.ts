import AsyncStorage from '@react-native-async-storage/async-storage';
import { createStore } from 'zustand/vanilla';
import { createJSONStorage, devtools, persist } from 'zustand/middleware';

interface Session {
  jwt?: string;
  signIn(): Promise<void>;
  signOut(): void;
}

export const session = createStore<Session>()(
  devtools(
    persist(
      (set) => ({
        jwt: undefined,
        async signIn() {
          const response = await fetch('https://api.example.com/login', { method: 'POST' });
          const { jwt } = await response.json();
          set({ jwt });
        },
        signOut() {
          set({ jwt: undefined });
          session.persist.clearStorage();
        },
      }),
      { name: 'session', storage: createJSONStorage(() => AsyncStorage) },
    ),
  ),
);
