import { MMKV, useMMKVString } from 'react-native-mmkv';

export const preferences = new MMKV({ id: 'preferences' });

export type ThemeName = 'light' | 'dark' | 'system';

function setPreference(key: string, value: string | number | boolean): void {
  preferences.set(key, value);
}

export function finishOnboarding(): void {
  setPreference('onboardingDone', true);
  setPreference('onboardingVersion', 3);
}

export function setQuickUnlock(enabled: boolean): void {
  setPreference('quickUnlock', enabled);
}

export function useTheme(): [ThemeName, (next: ThemeName) => void] {
  const [stored, setStored] = useMMKVString('theme', preferences);
  return [(stored as ThemeName | undefined) ?? 'system', (next) => setStored(next)];
}
