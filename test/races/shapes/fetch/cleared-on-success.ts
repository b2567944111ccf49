import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

let refreshing: Promise<Tokens> | undefined;

async function exchangeRefreshToken(): Promise<Tokens> {
  const response = await fetch(`${API_URL}/auth/refresh`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ refreshToken: getRefreshToken() }),
  });
  if (!response.ok) {
    clearTokens();
    throw new Error(`Refresh failed: ${response.status}`);
  }
  return (await response.json()) as Tokens;
}

function refresh(): Promise<Tokens> {
  if (!refreshing) {
    refreshing = exchangeRefreshToken().then((tokens) => {
      setTokens(tokens);
      refreshing = undefined;
      return tokens;
    });
  }
  return refreshing;
}

export async function getItem(id: string): Promise<unknown> {
  const url = `${API_URL}/api/items/${id}`;
  const get = (token: string | undefined) => fetch(url, { headers: { Authorization: `Bearer ${token}` } });
  const first = await get(getAccessToken());
  if (first.status !== 401) return first.json();
  const { accessToken } = await refresh();
  return (await get(accessToken)).json();
}
