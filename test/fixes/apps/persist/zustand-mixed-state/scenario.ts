import { store } from './store';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  store.setState({ theme: 'dark', cart: ['7'] });
  store.getState().setToken((await response.json()).token);
};
export const read = () => store.getState().token ?? null;
export const logout = () => store.getState().setToken(undefined);
export const other = () => [store.getState().theme, store.getState().cart.length];
