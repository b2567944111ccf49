import ky from 'ky';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

let refreshing: Promise<void> | null = null;

async function refresh(): Promise<void> {
  try {
    const json = { refreshToken: getRefreshToken() };
    setTokens(await ky.post(`${API_URL}/auth/refresh`, { json, retry: 0 }).json<Tokens>());
  } catch (error) {
    clearTokens();
    throw error;
  } finally {
    refreshing = null;
  }
}

const api = ky.create({
  prefix: API_URL,
  retry: 0,
  hooks: {
    beforeRequest: [
      ({ request }) => {
        request.headers.set('Authorization', `Bearer ${getAccessToken()}`);
      },
    ],
    afterResponse: [
      async ({ request, response }) => {
        if (response.status !== 401) return;
        await (refreshing ??= refresh());
        request.headers.set('Authorization', `Bearer ${getAccessToken()}`);
        return ky(request);
      },
    ],
  },
});

export const getItem = (id: string): Promise<unknown> => api.get(`api/items/${id}`).json();
