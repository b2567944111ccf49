import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

let refreshing: Promise<void> | undefined;

async function requestNewTokens(): Promise<void> {
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

function refreshTokens(): Promise<void> {
  refreshing ??= requestNewTokens().finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

const send = (path: string, init: RequestInit) =>
  fetch(API_URL + path, {
    ...init,
    headers: { ...init.headers, Authorization: `Bearer ${getAccessToken()}` },
  });

export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await send(path, init);
  if (response.status !== 401) return response;
  await refreshTokens();
  return send(path, init);
}

export async function getItem(id: string): Promise<unknown> {
  const response = await request(`/api/items/${id}`);
  if (!response.ok) throw new Error(`Item ${id}: ${response.status}`);
  return response.json();
}
