import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

class ApiClient {
  private readonly baseUrl = API_URL;

  async get(path: string): Promise<unknown> {
    let response = await this.send(path);
    if (response.status === 401) {
      await this.renew();
      response = await this.send(path);
    }
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return response.json();
  }

  private async renew(): Promise<void> {
    const response = await fetch(`${this.baseUrl}/auth/refresh`, {
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
    return fetch(this.baseUrl + path, { headers: { Authorization: `Bearer ${getAccessToken()}` } });
  }
}

const client = new ApiClient();

export const getItem = (id: string): Promise<unknown> => client.get(`/api/items/${id}`);
