import ky from 'ky';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

let refresh: Promise<void> | null = null;

async function doRefresh(): Promise<void> {
  try {
    const request = ky.post(`${API_URL}/auth/refresh`, { json: { refreshToken: getRefreshToken() } });
    setTokens(await request.json<Tokens>());
  } catch (error) {
    clearTokens();
    throw error;
  }
}

const api = ky.create({
  prefix: API_URL,
  hooks: {
    beforeRequest: [
      ({ request }) => {
        request.headers.set('Authorization', `Bearer ${getAccessToken()}`);
      },
    ],
    afterResponse: [
      async ({ request, response }) => {
        if (response.status !== 401) return;
        if (!refresh) {
          refresh = doRefresh();
          const done = () => {
            refresh = null;
          };
          refresh.then(done, done);
        }
        await refresh;
        request.headers.set('Authorization', `Bearer ${getAccessToken()}`);
        return ky(request);
      },
    ],
  },
});

export const getItem = (id: string): Promise<unknown> => api.get(`api/items/${id}`).json();
