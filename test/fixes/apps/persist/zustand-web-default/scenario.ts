import { store } from './store';

export const platforms = ['web'];
export const refused = 'no framework with a keychain';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  store.getState().setToken((await response.json()).token);
};
export const read = () => store.getState().token;
export const logout = () => store.getState().setToken(null);
