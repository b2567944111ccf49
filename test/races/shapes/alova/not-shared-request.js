import { createAlova } from 'alova';
import adapterFetch from 'alova/fetch';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const auth = createAlova({
  baseURL: API_URL,
  requestAdapter: adapterFetch(),
  cacheFor: null,
  shareRequest: false,
});

const client = createAlova({
  baseURL: API_URL,
  requestAdapter: adapterFetch(),
  cacheFor: null,
  beforeRequest(method) {
    method.config.headers.Authorization = `Bearer ${getAccessToken()}`;
  },
  responded: async (response, method) => {
    if (response.status === 401 && !method.meta?.isRetry) {
      const refreshed = await auth.Post('/auth/refresh', { refreshToken: getRefreshToken() });
      if (!refreshed.ok) {
        clearTokens();
        throw new Error('Session expired');
      }
      setTokens(await refreshed.clone().json());
      method.meta = { isRetry: true };
      return method.send();
    }
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return response.json();
  },
});

export const getItem = (id) => client.Get(`/api/items/${id}`).send();
