import AsyncStorage from '@react-native-async-storage/async-storage'
import { createStore } from 'zustand/vanilla'
import { createJSONStorage, persist } from 'zustand/middleware'

type State = {
  token?: string
  theme: 'light' | 'dark'
  cart: string[]
  setToken: (token?: string) => void
}

export const store = createStore<State>()(
  persist((set) => ({ theme: 'light', cart: [], setToken: (token) => set({ token }) }), {
    name: 'app',
    version: 2,
    storage: createJSONStorage(() => AsyncStorage),
  }),
)
