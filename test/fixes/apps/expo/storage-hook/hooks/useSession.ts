import { useStorageState } from './useStorageState';

export function useSession() {
  const [accessToken, setAccessToken] = useStorageState('accessToken');
  return {
    accessToken,
    signIn: async () => {
      const response = await fetch('https://api.example.com/login', { method: 'POST' });
      const { accessToken } = await response.json();
      setAccessToken(accessToken);
    },
    signOut: () => setAccessToken(null),
  };
}
