import { useEffect, useState } from 'react';
import { loadString, remove, saveString } from './storage';

export function useAuth() {
  const [authToken, setAuthToken] = useState<string | null>(null);

  useEffect(() => {
    loadString('authToken').then(setAuthToken);
  }, []);

  return {
    authToken,
    async signIn() {
      const response = await fetch('https://api.example.com/login', { method: 'POST' });
      const { token } = await response.json();
      if (await saveString('authToken', token)) setAuthToken(token);
      await saveString('lastSignIn', 'today');
    },
    async signOut() {
      await remove('authToken');
      setAuthToken(null);
    },
  };
}
