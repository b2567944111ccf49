import { ofetch } from 'ofetch';
import { API_URL } from '../../app/config';
import { getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const api = ofetch.create({
  baseURL: API_URL,
  retry: 1,
  retryStatusCodes: [401],
  onRequest({ options }) {
    options.headers.set('Authorization', `Bearer ${getAccessToken()}`);
  },
  async onResponseError({ response }) {
    if (response.status !== 401) return;
    const body = { refreshToken: getRefreshToken() };
    setTokens(await api('/auth/refresh', { method: 'POST', body }));
  },
});

export const getItem = (id) => api(`/api/items/${id}`);
