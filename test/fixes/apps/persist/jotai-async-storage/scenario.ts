import { store, tokenAtom } from './atoms';


export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  await store.set(tokenAtom, (await response.json()).token);
};
export const read = () => store.get(tokenAtom);
export const logout = () => store.set(tokenAtom, null);
