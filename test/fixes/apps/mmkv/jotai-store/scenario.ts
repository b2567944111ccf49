import { accessTokenAtom, store } from './atoms';


export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  store.set(accessTokenAtom, (await response.json()).accessToken);
};
export const read = () => store.get(accessTokenAtom) || null;
export const logout = () => store.set(accessTokenAtom, '');
