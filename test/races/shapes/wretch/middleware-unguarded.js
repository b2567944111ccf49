import wretch from 'wretch';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const reauthenticate = () => (next) => async (url, options) => {
  const send = () =>
    next(url, { ...options, headers: { ...options.headers, Authorization: `Bearer ${getAccessToken()}` } });
  const response = await send();
  if (response.status !== 401) return response;

  const refreshed = await fetch(`${API_URL}/auth/refresh`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ refreshToken: getRefreshToken() }),
  });
  if (!refreshed.ok) {
    clearTokens();
    return response;
  }
  setTokens(await refreshed.json());
  return send();
};

const api = wretch(API_URL).middlewares([reauthenticate()]);

export const getItem = (id) => api.get(`/api/items/${id}`).json();
