import { store } from './store';

const API = 'https://api.example.com';

export async function signIn(): Promise<void> {
  const response = await fetch(`${API}/login`, { method: 'POST' });
  const data = (await response.json()) as { accessToken: string; refreshToken: string };
  store.set('accessToken', data.accessToken);
  store.set('refreshToken', data.refreshToken);
  store.set('theme', 'dark');
}

export async function refresh(): Promise<void> {
  const refreshToken = store.get('refreshToken');
  if (!refreshToken) return;
  const response = await fetch(`${API}/refresh`, {
    method: 'POST',
    body: JSON.stringify({ refreshToken }),
  });
  if (!response.ok) return;
  const data = (await response.json()) as { accessToken: string; refreshToken: string };
  store.set('accessToken', data.accessToken);
  store.set('refreshToken', data.refreshToken);
}

export async function currentToken(): Promise<string | null> {
  return store.get('accessToken') ?? null;
}

export async function signOut(): Promise<void> {
  const refreshToken = store.get('refreshToken');
  try {
    await fetch(`${API}/logout`, { method: 'POST', body: JSON.stringify({ refreshToken }) });
  } finally {
    store.delete('accessToken');
    store.delete('refreshToken');
  }
}
