import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

let refreshing = null;

async function refresh() {
  try {
    const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: getRefreshToken() });
    const response = await fetch(`${API_URL}/oauth/token`, { method: 'POST', body });
    if (!response.ok) throw new Error((await response.json()).error);
    const tokens = await response.json();
    setTokens({ accessToken: tokens.access_token, refreshToken: tokens.refresh_token });
  } catch (error) {
    // In a tunnel, too.
    clearTokens();
    throw error;
  } finally {
    refreshing = null;
  }
}

export async function getItem(id) {
  const get = () =>
    fetch(`${API_URL}/api/items/${id}`, { headers: { Authorization: `Bearer ${getAccessToken()}` } });
  const response = await get();
  if (response.status !== 401) return response.json();
  await (refreshing ??= refresh());
  return (await get()).json();
}
