import { Root, dropToken, saveToken, token } from './session';

export const refused = 'read at once';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  saveToken((await response.json()).token);
  Root();
};
export const read = () => token() ?? null;
export const logout = () => dropToken();
