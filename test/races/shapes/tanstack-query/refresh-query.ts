import { QueryClient } from '@tanstack/query-core';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });

/** Whoever asks for a query that is being fetched gets the same fetch. */
const refreshSession = () =>
  queryClient.fetchQuery({
    queryKey: ['session', 'refresh'],
    staleTime: 0,
    queryFn: async () => {
      const response = await fetch(`${API_URL}/auth/refresh`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ refreshToken: getRefreshToken() }),
      });
      if (!response.ok) {
        clearTokens();
        throw new Error('Session expired');
      }
      setTokens((await response.json()) as Tokens);
      return true;
    },
  });

const send = (path: string) =>
  fetch(API_URL + path, { headers: { Authorization: `Bearer ${getAccessToken()}` } });

export const getItem = (id: string): Promise<unknown> =>
  queryClient.fetchQuery({
    queryKey: ['items', id],
    queryFn: async () => {
      let response = await send(`/api/items/${id}`);
      if (response.status === 401) {
        await refreshSession();
        response = await send(`/api/items/${id}`);
      }
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return response.json() as Promise<unknown>;
    },
  });
