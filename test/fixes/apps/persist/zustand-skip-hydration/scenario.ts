import { start, store } from './store';

const ready = start();

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  store.getState().login((await response.json()).token);
};
export const read = async () => {
  await ready;
  return store.getState().token;
};
export const logout = () => store.getState().logout();
