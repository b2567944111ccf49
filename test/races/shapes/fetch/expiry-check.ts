import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens.js';

function isExpired(token: string): boolean {
  const [, payload = ''] = token.split('.');
  const { exp } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { exp: number };
  return Date.now() >= (exp - 30) * 1000;
}

async function refreshAccessToken(): Promise<string> {
  const response = await fetch(`${API_URL}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: getRefreshToken() ?? '' }),
  });
  if (!response.ok) {
    clearTokens();
    throw new Error('invalid_grant');
  }
  const answer = (await response.json()) as { access_token: string; refresh_token: string };
  setTokens({ accessToken: answer.access_token, refreshToken: answer.refresh_token });
  return answer.access_token;
}

/** A token that will do for the next request. */
async function validToken(): Promise<string> {
  const token = getAccessToken();
  if (token === undefined) throw new Error('Not signed in');
  return isExpired(token) ? refreshAccessToken() : token;
}

export async function getItem(id: string): Promise<unknown> {
  const headers = { Authorization: `Bearer ${await validToken()}` };
  const response = await fetch(`${API_URL}/api/items/${id}`, { headers });
  return response.json();
}
