import { Preferences } from '@capacitor/preferences';

const key = 'refreshToken';

export const store = async (value: string) => Preferences.set({ key, value });

export const load = async () => {
  const stored = await Preferences.get({ key });
  return stored.value;
};

export const drop = async () => Preferences.remove({ key });
