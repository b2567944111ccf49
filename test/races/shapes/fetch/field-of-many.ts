import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

export class HttpClient {
  // Each client has its own, and there is a client for each call.
  private refreshing: Promise<void> | null = null;

  async get(path: string): Promise<unknown> {
    const response = await this.send(path);
    if (response.status !== 401) return response.json();
    await this.refresh();
    return (await this.send(path)).json();
  }

  private async refresh(): Promise<void> {
    if (!this.refreshing) this.refreshing = this.requestTokens();
    try {
      await this.refreshing;
    } finally {
      this.refreshing = null;
    }
  }

  private async requestTokens(): Promise<void> {
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
