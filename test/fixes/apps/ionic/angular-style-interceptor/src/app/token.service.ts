import { Preferences } from '@capacitor/preferences';

export class TokenService {
  async set(token: string): Promise<void> {
    await Preferences.set({ key: 'jwt', value: token });
  }

  async get(): Promise<string | null> {
    return (await Preferences.get({ key: 'jwt' })).value;
  }

  async clear(): Promise<void> {
    await Preferences.remove({ key: 'jwt' });
  }
}
