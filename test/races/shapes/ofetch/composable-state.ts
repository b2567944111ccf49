import { ofetch } from 'ofetch';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

/** Every component that calls this has a guard of its own. */
export function useApi() {
  let refreshing: Promise<void> | undefined;

  async function refresh(): Promise<void> {
    const body = { refreshToken: getRefreshToken() };
    try {
      setTokens(await ofetch<Tokens>('/auth/refresh', { baseURL: API_URL, method: 'POST', body }));
    } catch (error) {
      clearTokens();
      throw error;
    } finally {
      refreshing = undefined;
    }
  }

  return ofetch.create({
    baseURL: API_URL,
    retry: 1,
    retryStatusCodes: [401],
    onRequest: ({ options }) => options.headers.set('Authorization', `Bearer ${getAccessToken()}`),
    onResponseError: async ({ response }) => {
      if (response.status !== 401) return;
      refreshing ??= refresh();
      await refreshing;
    },
  });
}

export async function getItem(id: string): Promise<unknown> {
  const api = useApi();
  return api<unknown>(`/api/items/${id}`);
}
