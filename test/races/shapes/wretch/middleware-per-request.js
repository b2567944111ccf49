import wretch from 'wretch';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const auth = () => {
  // A middleware for each request: see below.
  let pending = null;

  const refresh = async () => {
    const response = await fetch(`${API_URL}/auth/refresh`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ refreshToken: getRefreshToken() }),
    });
    if (response.ok) setTokens(await response.json());
    else clearTokens();
    return response.ok;
  };

  return (next) => async (url, options) => {
    const send = () =>
      next(url, { ...options, headers: { ...options.headers, Authorization: `Bearer ${getAccessToken()}` } });
    const response = await send();
    if (response.status !== 401) return response;
    if (!pending) pending = refresh().finally(() => (pending = null));
    return (await pending) ? send() : response;
  };
};

const api = () => wretch(API_URL).middlewares([auth()]);

export const getItem = (id) => api().get(`/api/items/${id}`).json();
