import { API_URL } from '../../app/config.js';
import type { Tokens } from '../../app/tokens.js';

const KEYS = { access: 'accessToken', refresh: 'refreshToken' } as const;

export function login(tokens: Tokens): void {
  localStorage.setItem(KEYS.access, tokens.accessToken);
  localStorage.setItem(KEYS.refresh, tokens.refreshToken);
}

export async function logout(): Promise<void> {
  const headers = { Authorization: `Bearer ${localStorage.getItem(KEYS.access) ?? ''}` };
  try {
    await fetch(`${API_URL}/logout`, { method: 'POST', headers });
  } finally {
    localStorage.removeItem(KEYS.access);
  }
}
