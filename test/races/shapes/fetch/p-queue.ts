import PQueue from 'p-queue';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

const refreshQueue = new PQueue({ concurrency: 1 });

async function refresh(): Promise<void> {
  const response = await fetch(`${API_URL}/auth/refresh`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ refreshToken: getRefreshToken() }),
  });
  if (response.ok) setTokens((await response.json()) as Tokens);
  else clearTokens();
}

export async function getItem(id: string): Promise<unknown> {
  const get = (token: string | undefined) =>
    fetch(`${API_URL}/api/items/${id}`, { headers: { Authorization: `Bearer ${token}` } });
  const used = getAccessToken();
  const response = await get(used);
  if (response.status !== 401) return response.json();

  await refreshQueue.add(async () => {
    // Whoever was here before us may have refreshed already, or have been refused.
    if (getAccessToken() === used) await refresh();
  });
  const renewed = getAccessToken();
  if (renewed === undefined) throw new Error('Signed out');
  return (await get(renewed)).json();
}
