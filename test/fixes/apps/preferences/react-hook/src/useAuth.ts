import { Preferences } from '@capacitor/preferences';
import { useEffect, useState } from 'react';

export function useAuth() {
  const [accessToken, setAccessToken] = useState<string | null>(null);

  useEffect(() => {
    Preferences.get({ key: 'access_token' }).then(({ value }) => setAccessToken(value));
  }, []);

  async function signIn() {
    const response = await fetch('https://api.example.com/login', { method: 'POST' });
    const { access_token } = await response.json();
    await Preferences.set({ key: 'access_token', value: access_token });
    setAccessToken(access_token);
  }

  async function signOut() {
    await Preferences.remove({ key: 'access_token' });
    setAccessToken(null);
  }

  return { accessToken, signIn, signOut };
}
