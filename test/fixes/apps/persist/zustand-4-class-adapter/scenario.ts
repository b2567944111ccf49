import { session, settings } from './stores';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  settings.setState({ theme: 'dark' });
  session.getState().setToken((await response.json()).token);
};
export const read = () => session.getState().token;
export const logout = () => session.getState().setToken(null);
export const other = () => settings.getState().theme;
