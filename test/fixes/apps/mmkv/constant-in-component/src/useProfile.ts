import { useCallback, useEffect, useState } from 'react';
import { storage } from './session';

export function useProfile() {
  const token = storage.getString('token');
  const name = storage.getString('name');
  const [shown, setShown] = useState('');

  useEffect(() => {
    async function load() {
      setShown(`${name ?? 'nobody'} ${token !== undefined}`);
    }
    load();
  }, []);

  const me = async () => {
    const response = await fetch('https://api.example.com/me', {
      headers: { Authorization: `Bearer ${token ?? ''}` },
    });
    const { authorization } = await response.json();
    return (authorization as string | undefined)?.replace('Bearer ', '') ?? null;
  };

  const isKnown = useCallback(async (other: string) => other !== token, [name]);

  return { me, isKnown, shown };
}
