import { createAlova } from 'alova';
import adapterFetch from 'alova/fetch';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

async function refreshToken() {
  const response = await fetch(`${API_URL}/auth/refresh`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ refreshToken: getRefreshToken() }),
  });
  if (!response.ok) {
    clearTokens();
    throw new Error('Session expired');
  }
  setTokens(await response.json());
}

const client = createAlova({
  baseURL: API_URL,
  requestAdapter: adapterFetch(),
  cacheFor: null,
  beforeRequest(method) {
    method.config.headers.Authorization = `Bearer ${getAccessToken()}`;
  },
  responded: {
    onSuccess: async (response, method) => {
      if (response.status !== 401 || method.meta?.isRetry) return response.json();
      await refreshToken();
      method.meta = { isRetry: true };
      return method.send();
    },
  },
});

export const getItem = (id) => client.Get(`/api/items/${id}`).send();
