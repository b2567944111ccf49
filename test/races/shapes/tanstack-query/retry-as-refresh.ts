import { QueryClient } from '@tanstack/query-core';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

class HttpError extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status}`);
  }
}

async function getJson(path: string): Promise<unknown> {
  const headers = { Authorization: `Bearer ${getAccessToken()}` };
  const response = await fetch(API_URL + path, { headers });
  if (!response.ok) throw new HttpError(response.status);
  return response.json();
}

async function refreshSession(): Promise<void> {
  const response = await fetch(`${API_URL}/auth/refresh`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ refreshToken: getRefreshToken() }),
  });
  if (!response.ok) {
    clearTokens();
    throw new HttpError(response.status);
  }
  setTokens((await response.json()) as Tokens);
}

const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: (count, error) => count < 1 && error instanceof HttpError, retryDelay: 1 },
  },
});

export const getItem = (id: string): Promise<unknown> =>
  queryClient.fetchQuery({
    queryKey: ['items', id],
    queryFn: async () => {
      try {
        return await getJson(`/api/items/${id}`);
      } catch (error) {
        // The retry of the query comes with the new token.
        if (error instanceof HttpError && error.status === 401) await refreshSession();
        throw error;
      }
    },
  });
