import Conf from 'electron-store';

const files = { tokens: new Conf({ name: 'tokens', fileExtension: 'dat' }) };
let current: string | null = null;

export async function restore() {
  current = (files.tokens.get('token') as string | undefined) ?? null;
}

export async function signIn() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = (await response.json()) as { token: string };
  current = token;
  files.tokens.set('token', token);
}

export function signOut() {
  current = null;
  files.tokens.delete('token');
}

export const token = () => current;
