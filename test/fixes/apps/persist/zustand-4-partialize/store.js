import AsyncStorage from '@react-native-async-storage/async-storage';
import { createStore } from 'zustand/vanilla';
import { createJSONStorage, persist } from 'zustand/middleware';

export const useSession = createStore(
  persist(
    set => ({
      accessToken: null,
      loading: false,
      signIn: async () => {
        set({ loading: true });
        const response = await fetch('https://api.example.com/login', { method: 'POST' });
        const { accessToken } = await response.json();
        set({ accessToken, loading: false });
      },
      signOut: () => set({ accessToken: null }),
    }),
    {
      name: 'session',
      partialize: state => ({ accessToken: state.accessToken }),
      storage: createJSONStorage(() => AsyncStorage),
    }
  )
);
