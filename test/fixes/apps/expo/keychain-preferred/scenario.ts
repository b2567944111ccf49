import { clearAuthToken, getAuthToken, setAuthToken } from './auth';

export const platforms = ['ios', 'android'];

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  await setAuthToken((await response.json()).token);
};
export const read = getAuthToken;
export const logout = clearAuthToken;
