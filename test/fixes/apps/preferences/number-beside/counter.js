import { Preferences } from '@capacitor/preferences';

export async function increase() {
  const { value } = await Preferences.get({ key: 'launches' });
  await Preferences.set({ key: 'launches', value: String(Number(value ?? 0) + 1) });
}

export const launches = async () => Number((await Preferences.get({ key: 'launches' })).value);
