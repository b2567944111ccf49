import { deleteTokens, getTokens, saveTokens } from './tokens';

const post = async (path: string, body = {}) =>
  (await fetch(`https://api.example.com/${path}`, { method: 'POST', body: JSON.stringify(body) })).json();

export const login = async () => saveTokens(await post('login'));
export const read = async () => (await getTokens()).accessToken ?? null;
export const refresh = async () => saveTokens(await post('refresh', await getTokens()));
export const logout = deleteTokens;
