import { API_URL } from './config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from './tokens.js';

class TokenService {
  private pending: Promise<string> | null = null;

  get token(): string {
    return getAccessToken() ?? '';
  }

  /** A token newer than the one that was refused. */
  renew(): Promise<string> {
    if (this.pending === null) {
      this.pending = this.request();
      void this.pending.then(
        () => this.done(),
        () => this.done(),
      );
    }
    return this.pending;
  }

  private done(): void {
    this.pending = null;
  }

  private async request(): Promise<string> {
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

export const tokenService = new TokenService();
