import { API_URL } from './config.js';
import { clearTokens, getRefreshToken, setTokens, type Tokens } from './tokens.js';

/** Asks for new tokens, each time. */
export async function renewTokens(): Promise<void> {
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
