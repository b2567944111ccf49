import { clearTokens, loadTokens, saveTokens } from './tokens';

const API = 'https://api.example.com';

export async function login(email: string, password: string) {
  const response = await fetch(`${API}/login`, { method: 'POST', body: JSON.stringify({ email, password }) });
  const { accessToken, refreshToken } = await response.json();
  await saveTokens(accessToken, refreshToken);
}

export async function refresh() {
  const tokens = await loadTokens();
  const response = await fetch(`${API}/refresh`, {
    method: 'POST',
    body: JSON.stringify({ refreshToken: tokens.refreshToken }),
  });
  const { accessToken, refreshToken } = await response.json();
  await saveTokens(accessToken, refreshToken);
}

export const logout = clearTokens;
