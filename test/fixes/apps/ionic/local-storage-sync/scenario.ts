import { getToken, isAuthenticated, removeToken, setToken } from './auth';

export const refused = 'read at once';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  setToken((await response.json()).token);
};
export const read = () => (isAuthenticated() ? getToken() : null);
export const logout = removeToken;
