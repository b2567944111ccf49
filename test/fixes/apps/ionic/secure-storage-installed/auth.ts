import { Preferences } from '@capacitor/preferences';

export class Auth {
  static async store(response: { access_token: string; refresh_token: string }) {
    await Preferences.set({ key: 'access_token', value: response.access_token });
    await Preferences.set({ key: 'refresh_token', value: response.refresh_token });
  }

  static async accessToken() {
    return (await Preferences.get({ key: 'access_token' })).value;
  }

  static async renew() {
    const { value: refresh_token } = await Preferences.get({ key: 'refresh_token' });
    const response = await fetch('https://api.example.com/oauth/refresh', {
      method: 'POST',
      body: JSON.stringify({ refresh_token }),
    });
    await Auth.store(await response.json());
  }

  static async forget() {
    for (const key of ['access_token', 'refresh_token']) await Preferences.remove({ key });
  }
}
