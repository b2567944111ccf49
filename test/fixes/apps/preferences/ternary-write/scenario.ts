import { getToken, setToken } from './auth';

export const platforms = ['ios', 'android'];

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  await setToken((await response.json()).jwt);
};
export const read = getToken;
export const logout = () => setToken(null);
