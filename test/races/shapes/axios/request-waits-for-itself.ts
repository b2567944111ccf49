import axios from 'axios';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

const api = axios.create({ baseURL: API_URL });

let refreshing: Promise<void> | null = null;

const isExpired = (token: string) => {
  const [, payload = ''] = token.split('.');
  const { exp } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { exp: number };
  return exp * 1000 < Date.now() + 30_000;
};

async function refresh(): Promise<void> {
  try {
    const { data } = await api.post<Tokens>('/auth/refresh', { refreshToken: getRefreshToken() });
    setTokens(data);
  } catch (error) {
    clearTokens();
    throw error;
  } finally {
    refreshing = null;
  }
}

// Every request of `api` waits for the refresh: the refresh is one.
api.interceptors.request.use(async (config) => {
  const token = getAccessToken();
  if (token && isExpired(token)) {
    refreshing ??= refresh();
    await refreshing;
  }
  config.headers.set('Authorization', `Bearer ${getAccessToken()}`);
  return config;
});

export const getItem = async (id: string): Promise<unknown> => (await api.get(`/api/items/${id}`)).data;
