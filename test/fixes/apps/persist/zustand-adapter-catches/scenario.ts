import { session } from './store';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  session.getState().setToken((await response.json()).token);
};
export const read = () => session.getState().token;
export const logout = () => session.getState().setToken(null);

export const refused = 'goes on after an error';
