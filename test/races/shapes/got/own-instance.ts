import got, { type Got } from 'got';
import { API_URL } from '../../app/config.js';
import { getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

const api: Got = got.extend({
  prefixUrl: API_URL,
  hooks: {
    beforeRequest: [
      (options) => {
        options.headers['authorization'] ??= `Bearer ${getAccessToken()}`;
      },
    ],
    afterResponse: [
      async (response, retryWithMergedOptions) => {
        if (response.statusCode !== 401) return response;
        // Through the same hooks.
        const json = { refreshToken: getRefreshToken() };
        const tokens = await api.post('auth/refresh', { json }).json<Tokens>();
        setTokens(tokens);
        return retryWithMergedOptions({ headers: { authorization: `Bearer ${tokens.accessToken}` } });
      },
    ],
  },
});

export const getItem = (id: string): Promise<unknown> => api.get(`api/items/${id}`).json();
