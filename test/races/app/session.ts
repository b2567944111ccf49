import { API_URL } from './config.js';
import { clearTokens, getRefreshToken, setTokens, type Tokens } from './tokens.js';

let underWay: Promise<void> | undefined;

async function exchange(): Promise<void> {
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

/** Whoever comes while a refresh is under way waits for that one. */
export function renewTokens(): Promise<void> {
  underWay ??= exchange().finally(() => {
    underWay = undefined;
  });
  return underWay;
}
