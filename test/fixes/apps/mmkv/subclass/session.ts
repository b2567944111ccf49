import { session, Storage } from './storage';

type Tokens = { access_token: string; refresh_token: string };

const post = async (path: string, body = '') => {
  const response = await fetch(`https://api.example.com/${path}`, { method: 'POST', body });
  const { access_token, refresh_token }: Tokens = await response.json();
  session.setObject('tokens', { access_token, refresh_token });
  session.set('signedInAt', Date.now());
};

export const login = () => post('login');
export const refresh = () => post('refresh', session.getObject<Tokens>('tokens')?.refresh_token);
export const token = () => session.getObject<Tokens>('tokens')?.access_token;
export const facts = () => [session instanceof Storage, session.contains('tokens'), typeof session.getNumber('signedInAt')];
export const logout = () => session.clearAll();
