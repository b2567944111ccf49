import { createAlova } from 'alova';
import { createClientTokenAuthentication } from 'alova/client';
import adapterFetch from 'alova/fetch';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const isExpired = (token) => {
  const [, payload] = token.split('.');
  const { exp } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
  return exp * 1000 < Date.now();
};

const { onAuthRequired, onResponseRefreshToken } = createClientTokenAuthentication({
  assignToken: (method) => {
    method.config.headers.Authorization = `Bearer ${getAccessToken()}`;
  },
  refreshToken: {
    isExpired: () => isExpired(getAccessToken()),
    handler: async () => {
      try {
        setTokens(await refreshToken());
      } catch (error) {
        clearTokens();
        throw error;
      }
    },
  },
});

const client = createAlova({
  baseURL: API_URL,
  requestAdapter: adapterFetch(),
  cacheFor: null,
  beforeRequest: onAuthRequired(),
  responded: onResponseRefreshToken(async (response) => {
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return response.json();
  }),
});

function refreshToken() {
  const method = client.Post('/auth/refresh', { refreshToken: getRefreshToken() });
  method.meta = { authRole: 'refreshToken' };
  return method;
}

export const getItem = (id) => client.Get(`/api/items/${id}`).send();
