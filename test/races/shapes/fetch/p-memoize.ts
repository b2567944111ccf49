import pMemoize from 'p-memoize';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

// Without a cache, only what is under way is shared.
const refreshTokens = pMemoize(
  async () => {
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
  },
  { cache: false },
);

export async function getItem(id: string): Promise<unknown> {
  const get = () =>
    fetch(`${API_URL}/api/items/${id}`, { headers: { Authorization: `Bearer ${getAccessToken()}` } });
  const response = await get();
  if (response.status !== 401) return response.json();
  await refreshTokens();
  return (await get()).json();
}
