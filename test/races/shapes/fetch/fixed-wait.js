import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

let isRefreshing = false;

async function refresh() {
  if (isRefreshing) {
    // Long enough on the developer's machine.
    await new Promise((resolve) => setTimeout(resolve, 10));
    return;
  }
  isRefreshing = true;
  try {
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
  } finally {
    isRefreshing = false;
  }
}

export async function getItem(id) {
  const get = () =>
    fetch(`${API_URL}/api/items/${id}`, { headers: { Authorization: `Bearer ${getAccessToken()}` } });
  let response = await get();
  if (response.status === 401) {
    await refresh();
    response = await get();
  }
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}
