import ky from 'ky';
import { API_URL } from '../../app/config.js';
import { getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

const api = ky.create({
  prefix: API_URL,
  hooks: {
    beforeRequest: [
      ({ request }) => {
        request.headers.set('Authorization', `Bearer ${getAccessToken()}`);
      },
    ],
    afterResponse: [
      async ({ request, response, retryCount }) => {
        if (response.status !== 401 || retryCount > 0) return;
        const tokens = await ky
          .post(`${API_URL}/auth/refresh`, { json: { refreshToken: getRefreshToken() } })
          .json<Tokens>();
        setTokens(tokens);
        const headers = new Headers(request.headers);
        headers.set('Authorization', `Bearer ${tokens.accessToken}`);
        return ky.retry({ request: new Request(request, { headers }), delay: 1 });
      },
    ],
  },
});

export const getItem = (id: string): Promise<unknown> => api.get(`api/items/${id}`).json();
