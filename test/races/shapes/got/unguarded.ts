import got from 'got';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens.js';

interface TokenResponse {
  access_token: string;
  refresh_token: string;
}

const api = got.extend({
  prefixUrl: API_URL,
  mutableDefaults: true,
  hooks: {
    beforeRequest: [
      (options) => {
        options.headers['authorization'] ??= `Bearer ${getAccessToken()}`;
      },
    ],
    afterResponse: [
      async (response, retryWithMergedOptions) => {
        if (response.statusCode !== 401) return response;
        const form = { grant_type: 'refresh_token', refresh_token: getRefreshToken() };
        const answer = await got.post<TokenResponse>(`${API_URL}/oauth/token`, {
          form,
          responseType: 'json',
          throwHttpErrors: false,
        });
        if (!answer.ok) {
          clearTokens();
          return response;
        }
        const { access_token: accessToken, refresh_token: refreshToken } = answer.body;
        setTokens({ accessToken, refreshToken });
        return retryWithMergedOptions({ headers: { authorization: `Bearer ${accessToken}` } });
      },
    ],
  },
});

export const getItem = (id: string): Promise<unknown> => api.get(`api/items/${id}`).json();
