import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

async function refreshTokens(): Promise<void> {
  const response = await fetch(`${API_URL}/auth/refresh`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ refreshToken: getRefreshToken() }),
  });
  if (!response.ok) {
    clearTokens();
    throw new Error('Session expired');
  }
  setTokens((await response.json()) as Tokens);
}

export async function authorizedFetch(path: string): Promise<Response> {
  let refreshPromise: Promise<void> | null = null;

  const attempt = () => fetch(API_URL + path, { headers: { Authorization: `Bearer ${getAccessToken()}` } });

  const response = await attempt();
  if (response.status === 401) {
    refreshPromise ??= refreshTokens().finally(() => {
      refreshPromise = null;
    });
    await refreshPromise;
    return attempt();
  }
  return response;
}

export async function getItem(id: string): Promise<unknown> {
  return (await authorizedFetch(`/api/items/${id}`)).json();
}
