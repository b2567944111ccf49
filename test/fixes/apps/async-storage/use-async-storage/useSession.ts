import { useCallback } from 'react';
import { useAsyncStorage } from '@react-native-async-storage/async-storage';

export function useSession() {
  const { getItem, setItem, removeItem } = useAsyncStorage('accessToken');

  const signIn = useCallback(async () => {
    const response = await fetch('https://api.example.com/login', { method: 'POST' });
    const { accessToken } = await response.json();
    await setItem(accessToken);
  }, [setItem]);

  return { signIn, token: getItem, signOut: removeItem };
}
