import wretch from 'wretch';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

const api = () =>
  wretch(API_URL)
    .auth(`Bearer ${getAccessToken()}`)
    .resolve((chain) =>
      chain.unauthorized(async (_error, request) => {
        const tokens = await wretch(`${API_URL}/auth/refresh`)
          .post({ refreshToken: getRefreshToken() })
          .unauthorized((error) => {
            clearTokens();
            throw error;
          })
          .json<Tokens>();
        setTokens(tokens);
        return request
          .auth(`Bearer ${tokens.accessToken}`)
          .fetch()
          .unauthorized((error) => {
            throw error;
          })
          .json();
      }),
    );

export const getItem = (id: string): Promise<unknown> => api().get(`/api/items/${id}`).json();
