import * as api from './src/http';

export const refused = 'line 10 cannot wait for the keychain';

export const login = api.login;
export const read = async () => {
  const { config } = await api.http.get('/me', { validateStatus: () => true });
  return config.headers.getAuthorization()?.toString().replace('Bearer ', '') || null;
};
export const logout = api.logout;
