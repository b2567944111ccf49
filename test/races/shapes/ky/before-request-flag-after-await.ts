import ky from 'ky';
import { API_URL } from '../../app/config.js';
import { loadTokens, removeTokens, storeTokens } from '../../app/keychain.js';
import type { Tokens } from '../../app/tokens.js';

let renewal: Promise<void> | undefined;

const isExpired = (token: string): boolean => {
  const [, payload = ''] = token.split('.');
  const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { exp: number };
  return claims.exp * 1000 <= Date.now();
};

async function renew(refreshToken: string): Promise<void> {
  try {
    const json = { refreshToken };
    await storeTokens(await ky.post(`${API_URL}/auth/refresh`, { json }).json<Tokens>());
  } catch (error) {
    await removeTokens();
    throw error;
  } finally {
    renewal = undefined;
  }
}

const api = ky.create({
  prefix: API_URL,
  hooks: {
    beforeRequest: [
      async ({ request }) => {
        if (renewal) await renewal;
        const tokens = await loadTokens();
        if (tokens && isExpired(tokens.accessToken)) {
          renewal = renew(tokens.refreshToken);
          await renewal;
        }
        request.headers.set('Authorization', `Bearer ${(await loadTokens())?.accessToken}`);
      },
    ],
  },
});

export const getItem = (id: string): Promise<unknown> => api.get(`api/items/${id}`).json();
