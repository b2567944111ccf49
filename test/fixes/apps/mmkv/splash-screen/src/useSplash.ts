import React, { useCallback, useEffect, useMemo } from 'react';
import { jwtDecode } from 'jwt-decode';
import { authStorage } from './storage';

type Decoded = { exp: number };

export function useSplash(goTo: (screen: string) => void) {
  const accessToken = authStorage.getItem('accessToken');
  const refreshToken = authStorage.getItem('refreshToken');

  const checkSession = useMemo(
    () => () => {
      if (accessToken) {
        const { exp } = jwtDecode<Decoded>(accessToken);
        if (exp < Date.now() / 1000 || !refreshToken) {
          goTo('Login');
          return false;
        }
        goTo('Home');
        return true;
      } else {
        goTo('Login');
        return false;
      }
    },
    [],
  );

  const openLink = useCallback(async (url: string) => {
    const isSignedIn = checkSession();
    if (!isSignedIn) return;
    goTo(url);
  }, []);

  useEffect(() => {
    const timeout = setTimeout(() => openLink('Song'), 20);
    return () => clearTimeout(timeout);
  }, []);

  return React.useRef(openLink).current;
}
