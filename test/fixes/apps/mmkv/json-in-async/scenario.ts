import { load, persist, wipe } from './session';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token, refreshToken, user } = await response.json();
  await persist({ token, refreshToken, user });
};
export const read = async () => (await load())?.token ?? null;
export const logout = wipe;
