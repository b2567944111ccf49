import { dropToken, loadToken, saveToken } from './auth';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  await saveToken((await response.json()).token);
};
export const read = loadToken;
export const logout = dropToken;
