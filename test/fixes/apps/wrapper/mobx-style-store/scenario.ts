import { RootStore } from './RootStore';

const { auth } = new RootStore();

const post = async (path: string, body = {}) => {
  const response = await fetch(`https://api.example.com/${path}`, { method: 'POST', body: JSON.stringify(body) });
  await auth.setTokens(await response.json());
};

export const login = () => post('login');
export const read = async () => {
  await auth.ready;
  return auth.accessToken ?? null;
};
export const refresh = () => post('refresh', { refreshToken: auth.refreshToken });
export const logout = () => auth.reset();
