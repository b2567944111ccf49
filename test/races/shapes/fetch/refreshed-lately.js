import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const PAUSE_MS = 200;
let lastRefresh = 0;

async function refresh() {
  // Not again so soon: but the first one has not come back yet.
  if (Date.now() - lastRefresh < PAUSE_MS) return;
  lastRefresh = Date.now();
  const response = await fetch(`${API_URL}/auth/refresh`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ refreshToken: getRefreshToken() }),
  });
  if (!response.ok) {
    clearTokens();
    throw new Error('Session expired');
  }
  setTokens(await response.json());
}

export async function getItem(id) {
  const get = () =>
    fetch(`${API_URL}/api/items/${id}`, { headers: { Authorization: `Bearer ${getAccessToken()}` } });
  const response = await get();
  if (response.status !== 401) return response.json();
  await refresh();
  const retried = await get();
  if (!retried.ok) throw new Error(`HTTP ${retried.status}`);
  return retried.json();
}
