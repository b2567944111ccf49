import { getToken, removeToken, setToken } from './src/token';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  await setToken((await response.json()).token);
};
export const read = getToken;
export const logout = removeToken;
