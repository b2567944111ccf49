import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

let refreshing: Promise<void> | undefined;

async function refresh(): Promise<void> {
  const response = await fetch(`${API_URL}/auth/refresh`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ refreshToken: getRefreshToken() }),
  });
  if (response.status === 401) clearTokens();
  if (!response.ok) throw new Error(`Refresh: HTTP ${response.status}`);
  setTokens((await response.json()) as Tokens);
}

export async function request(path: string, options: RequestInit = {}): Promise<Response> {
  const init = { ...options, headers: { ...options.headers, Authorization: `Bearer ${getAccessToken()}` } };
  const response = await fetch(API_URL + path, init);
  if (response.status !== 401) return response;
  refreshing ??= refresh().finally(() => {
    refreshing = undefined;
  });
  await refreshing;
  // `init` still holds what was refused.
  return fetch(API_URL + path, init);
}

export async function getItem(id: string): Promise<unknown> {
  const response = await request(`/api/items/${id}`);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}
