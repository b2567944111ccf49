import { authStore } from './store';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  authStore.getState().setToken((await response.json()).token);
};
export const read = () => authStore.getState().token;
export const logout = () => authStore.getState().setToken(null);
