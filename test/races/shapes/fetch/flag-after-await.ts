import { API_URL } from '../../app/config.js';
import { loadTokens, removeTokens, storeTokens } from '../../app/keychain.js';
import type { Tokens } from '../../app/tokens.js';

let refreshing: Promise<Tokens> | null = null;

async function exchange(refreshToken: string): Promise<Tokens> {
  const response = await fetch(`${API_URL}/auth/refresh`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ refreshToken }),
  });
  if (!response.ok) {
    await removeTokens();
    throw new Error('Please sign in again');
  }
  const tokens = (await response.json()) as Tokens;
  await storeTokens(tokens);
  return tokens;
}

async function renewedTokens(): Promise<Tokens> {
  if (refreshing) return refreshing;
  const stored = await loadTokens();
  if (!stored) throw new Error('Not signed in');
  refreshing = exchange(stored.refreshToken).finally(() => (refreshing = null));
  return refreshing;
}

export async function getItem(id: string): Promise<unknown> {
  const get = (token: string | undefined) =>
    fetch(`${API_URL}/api/items/${id}`, { headers: { Authorization: `Bearer ${token}` } });
  let response = await get((await loadTokens())?.accessToken);
  if (response.status === 401) {
    const { accessToken } = await renewedTokens();
    response = await get(accessToken);
  }
  return response.json();
}
