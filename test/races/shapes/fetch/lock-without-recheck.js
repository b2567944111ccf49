import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

async function refreshSession() {
  return navigator.locks.request('refresh', async () => {
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

export async function apiFetch(path) {
  const send = () => fetch(API_URL + path, { headers: { authorization: `Bearer ${getAccessToken()}` } });
  const response = await send();
  if (response.status !== 401) return response;
  await refreshSession();
  return send();
}

export const getItem = async (id) => (await apiFetch(`/api/items/${id}`)).json();
