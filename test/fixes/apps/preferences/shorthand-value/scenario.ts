import { drop, load, store } from './store';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  await store((await response.json()).refreshToken);
};
export const read = load;
export const logout = drop;
