import { api, login as signIn, logout as signOut } from './src/api';

export const login = () => signIn('ada@example.com', 'pw');
export const logout = signOut;
export const read = async () => {
  const { config } = await api.get('/me', { validateStatus: () => true });
  return config.headers.getAuthorization()?.toString().replace('Bearer ', '') ?? null;
};
