import { session } from './storage';

type Tokens = { access_token: string; refresh_token: string };

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { access_token, refresh_token }: Tokens = await response.json();
  session.setObject('tokens', { access_token, refresh_token });
}

export const token = () => session.getObject<Tokens>('tokens')?.access_token;
export const logout = () => session.clearAll();
