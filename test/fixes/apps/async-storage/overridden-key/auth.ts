import { DraftEntry, TokenEntry } from './entries';

const tokens = new TokenEntry();
const drafts = new DraftEntry();

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = await response.json();
  await tokens.save(accessToken);
  await drafts.save('Dear Ada');
}

export const accessToken = () => tokens.load();
export const draft = () => drafts.load();
export const logout = () => tokens.remove();
