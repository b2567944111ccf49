import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

let isRefreshing = false;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function ensureFreshToken() {
  if (isRefreshing) {
    while (isRefreshing) await sleep(20);
    return;
  }
  isRefreshing = true;
  try {
    const response = await fetch(`${API_URL}/auth/refresh`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ refreshToken: getRefreshToken() }),
    });
    if (response.ok) setTokens(await response.json());
    else clearTokens();
  } finally {
    isRefreshing = false;
  }
}

export async function getItem(id) {
  const get = () =>
    fetch(`${API_URL}/api/items/${id}`, { headers: { Authorization: `Bearer ${getAccessToken()}` } });
  let response = await get();
  if (response.status === 401) {
    await ensureFreshToken();
    response = await get();
  }
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}
