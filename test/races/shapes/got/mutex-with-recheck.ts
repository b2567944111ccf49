import { Mutex } from 'async-mutex';
import got from 'got';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

const mutex = new Mutex();

async function refresh(): Promise<void> {
  try {
    const json = { refreshToken: getRefreshToken() };
    setTokens(await got.post(`${API_URL}/auth/refresh`, { json }).json<Tokens>());
  } catch (error) {
    clearTokens();
    throw error;
  }
}

const api = got.extend({
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
        const refused = response.request.options.headers['authorization'];
        await mutex.runExclusive(async () => {
          const current = getAccessToken();
          if (current === undefined) throw new Error('Signed out');
          if (refused === `Bearer ${current}`) await refresh();
        });
        return retryWithMergedOptions({ headers: { authorization: `Bearer ${getAccessToken()}` } });
      },
    ],
  },
});

export const getItem = (id: string): Promise<unknown> => api.get(`api/items/${id}`).json();
