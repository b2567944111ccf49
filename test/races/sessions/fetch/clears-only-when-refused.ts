import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

let refreshing: Promise<void> | undefined;

async function refresh(): Promise<void> {
  const response = await fetch(`${API_URL}/auth/refresh`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ refreshToken: getRefreshToken() }),
  });
  // Only the server's own word ends the session.
  if (response.status === 400 || response.status === 401) clearTokens();
  if (!response.ok) throw new Error(`Refresh: HTTP ${response.status}`);
  setTokens((await response.json()) as Tokens);
}

export async function getItem(id: string): Promise<unknown> {
  const get = () =>
    fetch(`${API_URL}/api/items/${id}`, { headers: { Authorization: `Bearer ${getAccessToken()}` } });
  const response = await get();
  if (response.status !== 401) return response.json();
  refreshing ??= refresh().finally(() => {
    refreshing = undefined;
  });
  await refreshing;
  return (await get()).json();
}
