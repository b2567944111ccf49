import { forget, keep, kept } from './tokenStore';

export const refused = 'tokenStore.ts is there already, and is no token store';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  await keep((await response.json()).token);
};
export const read = kept;
export const logout = forget;
