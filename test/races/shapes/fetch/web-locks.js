import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

// Every tab of the application shares this lock.
async function refreshUnlessDone(refusedToken) {
  await navigator.locks.request('session-refresh', async () => {
    const current = getAccessToken();
    if (!current) throw new Error('Signed out');
    if (current !== refusedToken) return;
    const response = await fetch(`${API_URL}/auth/refresh`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ refreshToken: getRefreshToken() }),
    });
    if (!response.ok) {
      clearTokens();
      throw new Error('Signed out');
    }
    setTokens(await response.json());
  });
}

export async function apiFetch(path, options = {}) {
  const token = getAccessToken();
  const headers = { ...options.headers, authorization: `Bearer ${token}` };
  const response = await fetch(API_URL + path, { ...options, headers });
  if (response.status !== 401) return response;
  await refreshUnlessDone(token);
  return fetch(API_URL + path, {
    ...options,
    headers: { ...options.headers, authorization: `Bearer ${getAccessToken()}` },
  });
}

export const getItem = async (id) => (await apiFetch(`/api/items/${id}`)).json();
