import { forget, setUser, store, toggleDarkMode } from './store';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token, user } = await response.json();
  if (!store.getState().user.darkMode) store.dispatch(toggleDarkMode());
  store.dispatch(setUser({ token, name: user.name }));
};
export const read = () => store.getState().user.token || null;
export const logout = () => void store.dispatch(forget());
export const other = () => store.getState().user.darkMode;
