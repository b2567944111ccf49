import ky from 'ky';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

let refreshing;

async function requestTokens() {
  try {
    const json = { refreshToken: getRefreshToken() };
    const tokens = await ky.post(`${API_URL}/auth/refresh`, { json, retry: 0 }).json();
    setTokens(tokens);
    return tokens.accessToken;
  } catch (error) {
    clearTokens();
    throw error;
  } finally {
    refreshing = undefined;
  }
}

const refreshToken = () => (refreshing ??= requestTokens());

const api = ky.create({
  retry: { limit: 1, statusCodes: [401], delay: () => 1 },
  hooks: {
    beforeRequest: [({ request }) => request.headers.set('Authorization', `Bearer ${getAccessToken()}`)],
    beforeRetry: [
      async ({ request }) => request.headers.set('Authorization', `Bearer ${await refreshToken()}`),
    ],
  },
});

export const getItem = (id) => api.get(`${API_URL}/api/items/${id}`).json();
