import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

export class HttpClient {
  // One for all clients, of which there may be many.
  private static refreshing: Promise<void> | null = null;

  async get(path: string): Promise<unknown> {
    const response = await this.send(path);
    if (response.status !== 401) return response.json();
    await HttpClient.refresh();
    return (await this.send(path)).json();
  }

  private static async refresh(): Promise<void> {
    if (!HttpClient.refreshing) HttpClient.refreshing = HttpClient.requestTokens();
    try {
      await HttpClient.refreshing;
    } finally {
      HttpClient.refreshing = null;
    }
  }

  private static async requestTokens(): Promise<void> {
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
  }

  private send(path: string): Promise<Response> {
    return fetch(API_URL + path, { headers: { Authorization: `Bearer ${getAccessToken()}` } });
  }
}

export const getItem = (id: string): Promise<unknown> => new HttpClient().get(`/api/items/${id}`);
