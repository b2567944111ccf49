import { storage } from './storage';

let accessToken = storage.getString('accessToken');

export const authorization = () => (accessToken === undefined ? undefined : `Bearer ${accessToken}`);

export async function login() {
  keep(await ask('login'));
}

export async function refresh() {
  const token = storage.getString('refreshToken');
  if (token === undefined) return;
  keep(await ask('refresh', token));
}

export async function signedIn() {
  return storage.getString('refreshToken');
}

export async function logout() {
  accessToken = undefined;
  storage.remove('accessToken');
  storage.remove('refreshToken');
}

async function ask(what: string, token?: string): Promise<{ accessToken: string; refreshToken: string }> {
  const response = await fetch(`https://api.example.com/${what}`, { method: 'POST', body: token ?? null });
  return response.json();
}

function keep(pair: { accessToken: string; refreshToken: string }) {
  accessToken = pair.accessToken;
  storage.set('accessToken', pair.accessToken);
  storage.set('refreshToken', pair.refreshToken);
}
