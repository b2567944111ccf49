import { ofetch } from 'ofetch';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

let refreshing: Promise<void> | null = null;

async function refresh(): Promise<void> {
  const body = { refreshToken: getRefreshToken() };
  try {
    setTokens(await ofetch<Tokens>('/auth/refresh', { baseURL: API_URL, method: 'POST', body }));
  } catch (error) {
    clearTokens();
    throw error;
  } finally {
    refreshing = null;
  }
}

const api = ofetch.create({
  baseURL: API_URL,
  retry: 1,
  retryStatusCodes: [401],
  onRequest({ options }) {
    options.headers.set('Authorization', `Bearer ${getAccessToken()}`);
  },
  async onResponseError({ response }) {
    if (response.status === 401) await (refreshing ??= refresh());
  },
});

export const getItem = (id: string): Promise<unknown> => api(`/api/items/${id}`);
