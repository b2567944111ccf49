import { getSession, setSession } from './session';

const post = async (path: string, body = {}) => {
  const response = await fetch(`https://api.example.com/${path}`, { method: 'POST', body: JSON.stringify(body) });
  const { accessToken, refreshToken } = await response.json();
  setSession({ accessToken, refreshToken });
};

export const platforms = ['ios', 'android'];

export const login = () => post('login');
export const read = () => getSession()?.accessToken ?? null;
export const refresh = () => post('refresh', { refreshToken: getSession()?.refreshToken });
export const logout = () => setSession(null);
