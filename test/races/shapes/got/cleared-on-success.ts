import got from 'got';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens.js';

interface TokenResponse {
  access_token: string;
  refresh_token: string;
}

let grant: Promise<string> | undefined;

async function requestGrant(): Promise<string> {
  try {
    const form = { grant_type: 'refresh_token', refresh_token: getRefreshToken() };
    const answer = await got.post(`${API_URL}/oauth/token`, { form }).json<TokenResponse>();
    setTokens({ accessToken: answer.access_token, refreshToken: answer.refresh_token });
    grant = undefined;
    return answer.access_token;
  } catch (error) {
    clearTokens();
    throw error;
  }
}

const newGrant = () => (grant ??= requestGrant());

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
        return retryWithMergedOptions({ headers: { authorization: `Bearer ${await newGrant()}` } });
      },
    ],
  },
});

export const getItem = (id: string): Promise<unknown> => api.get(`api/items/${id}`).json();
