import AsyncStorage from '@react-native-async-storage/async-storage';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

interface SettingsState {
  theme: 'light' | 'dark' | 'system';
  units: 'metric' | 'imperial';
  hasSeenTokenHint: boolean;
  setTheme(theme: SettingsState['theme']): void;
  setUnits(units: SettingsState['units']): void;
}

export const useSettings = create<SettingsState>()(
  persist(
    (set) => ({
      theme: 'system',
      units: 'metric',
      hasSeenTokenHint: false,
      setTheme: (theme) => set({ theme }),
      setUnits: (units) => set({ units }),
    }),
    { name: 'trailmate-settings', storage: createJSONStorage(() => AsyncStorage) },
  ),
);
