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

const withToken = (init: RequestInit): RequestInit => ({
  ...init,
  headers: { ...init.headers, Authorization: `Bearer ${getAccessToken()}` },
});

export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(API_URL + path, withToken(init));
  if (response.status !== 401) return response;
  await refreshTokens();
  return fetch(API_URL + path, withToken(init));
}

export async function getItem(id: string): Promise<unknown> {
  const response = await request(`/api/items/${id}`);
  return response.json();
}
