import ky from 'ky';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

async function refreshToken() {
  const response = await ky.post(`${API_URL}/auth/refresh`, {
    json: { refreshToken: getRefreshToken() },
    throwHttpErrors: false,
  });
  if (!response.ok) {
    clearTokens();
    throw new Error('Session expired');
  }
  const tokens = await response.json();
  setTokens(tokens);
  return tokens.accessToken;
}

const api = ky.create({
  retry: { limit: 1, statusCodes: [401], delay: () => 1 },
  hooks: {
    beforeRequest: [({ request }) => request.headers.set('Authorization', `Bearer ${getAccessToken()}`)],
    beforeRetry: [
      async ({ request }) => {
        const token = await refreshToken();
        request.headers.set('Authorization', `Bearer ${token}`);
      },
    ],
  },
});

export const getItem = (id) => api.get(`${API_URL}/api/items/${id}`).json();
