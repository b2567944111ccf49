import { accessTokenAtom, authAtom, store } from './state';


export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken, refreshToken } = await response.json();
  await store.set(authAtom, { accessToken, refreshToken });
};
export const read = () => store.get(accessTokenAtom);
export const logout = () => store.set(authAtom, null);
