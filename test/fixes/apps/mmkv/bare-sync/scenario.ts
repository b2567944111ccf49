import { getToken, removeToken, setToken } from './token';

export const refused = 'something waits for what';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  setToken((await response.json()).accessToken);
};
export const read = () => getToken() ?? null;
export const logout = () => removeToken();
