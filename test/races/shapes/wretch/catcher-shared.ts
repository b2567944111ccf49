import wretch from 'wretch';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

const base = wretch(API_URL);

let refreshing: Promise<string> | null = null;

const refresh = async (): Promise<string> => {
  try {
    const body = { refreshToken: getRefreshToken() };
    const tokens = await base.url('/auth/refresh').post(body).json<Tokens>();
    setTokens(tokens);
    return tokens.accessToken;
  } catch (error) {
    clearTokens();
    throw error;
  } finally {
    refreshing = null;
  }
};

const api = base
  .defer((w) => w.auth(`Bearer ${getAccessToken()}`))
  .catcher(401, async (_error, request) => {
    refreshing ??= refresh();
    const token = await refreshing;
    const response = await fetch(request._url, {
      ...request._options,
      headers: { Authorization: `Bearer ${token}` },
    });
    return response.json() as Promise<unknown>;
  });

export const getItem = (id: string): Promise<unknown> => api.get(`/api/items/${id}`).json();
