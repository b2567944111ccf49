import { Mutex } from 'async-mutex';
import got from 'got';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

const mutex = new Mutex();

async function refresh(): Promise<string> {
  try {
    const json = { refreshToken: getRefreshToken() };
    const tokens = await got.post(`${API_URL}/auth/refresh`, { json }).json<Tokens>();
    setTokens(tokens);
    return tokens.accessToken;
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
        // One after the other, and each of them does it.
        const token = await mutex.runExclusive(refresh);
        return retryWithMergedOptions({ headers: { authorization: `Bearer ${token}` } });
      },
    ],
  },
});

export const getItem = (id: string): Promise<unknown> => api.get(`api/items/${id}`).json();
