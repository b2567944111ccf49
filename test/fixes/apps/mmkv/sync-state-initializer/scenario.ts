import { onScreen } from 'screen';
import { useToken } from './useToken';

const session = onScreen(useToken);

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  session.current.setToken((await response.json()).accessToken);
};
export const read = () => session.current.token ?? null;
export const logout = () => session.current.setToken(undefined);
