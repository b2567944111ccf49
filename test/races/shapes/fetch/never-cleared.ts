import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

class AuthService {
  #refreshing: Promise<string> | undefined;

  refresh(): Promise<string> {
    return (this.#refreshing ||= this.#requestTokens());
  }

  async #requestTokens(): Promise<string> {
    const response = await fetch(`${API_URL}/auth/refresh`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ refreshToken: getRefreshToken() }),
    });
    if (!response.ok) {
      clearTokens();
      throw new Error('Session expired');
    }
    const tokens = (await response.json()) as Tokens;
    setTokens(tokens);
    return tokens.accessToken;
  }
}

const auth = new AuthService();

export async function getItem(id: string): Promise<unknown> {
  const get = (token: string | undefined) =>
    fetch(`${API_URL}/api/items/${id}`, { headers: { Authorization: `Bearer ${token}` } });
  const response = await get(getAccessToken());
  if (response.status !== 401) return response.json();
  return (await get(await auth.refresh())).json();
}
