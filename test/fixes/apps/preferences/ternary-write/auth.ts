import { Preferences } from '@capacitor/preferences';

export const setToken = (token: string | null) =>
  token === null ? Preferences.remove({ key: 'jwt' }) : Preferences.set({ key: 'jwt', value: token });

export const getToken = async (): Promise<string | null> => {
  const { value: token } = await Preferences.get({ key: 'jwt' });
  return token;
};
