import { ofetch } from 'ofetch';
import { API_URL } from '../../app/config.js';
import { singleFlight } from '../../app/single-flight.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

async function refresh(): Promise<void> {
  const body = { refreshToken: getRefreshToken() };
  try {
    setTokens(await ofetch<Tokens>('/auth/refresh', { baseURL: API_URL, method: 'POST', body }));
  } catch (error) {
    clearTokens();
    throw error;
  }
}

const api = ofetch.create({
  baseURL: API_URL,
  retry: 1,
  retryStatusCodes: [401],
  onRequest({ options }) {
    options.headers.set('Authorization', `Bearer ${getAccessToken()}`);
  },
  async onResponseError({ response }) {
    if (response.status !== 401) return;
    // A flight that nobody else can board.
    const refreshOnce = singleFlight(refresh);
    await refreshOnce();
  },
});

export const getItem = (id: string): Promise<unknown> => api(`/api/items/${id}`);
