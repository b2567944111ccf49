import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

async function refresh() {
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
}

export async function apiFetch(path) {
  const token = getAccessToken();
  const response = await fetch(API_URL + path, { headers: { authorization: `Bearer ${token}` } });
  if (response.status !== 401) return response;
  await navigator.locks.request(`refresh:${path}`, async () => {
    if (getAccessToken() === token) await refresh();
  });
  return fetch(API_URL + path, { headers: { authorization: `Bearer ${getAccessToken()}` } });
}

export const getItem = async (id) => (await apiFetch(`/api/items/${id}`)).json();
