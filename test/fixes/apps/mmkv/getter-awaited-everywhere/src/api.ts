import axios from 'axios';
import { getToken, removeToken, session, setToken } from './token';

export const http = axios.create({ baseURL: 'https://api.example.com' });

http.interceptors.request.use((config) => {
  const token = getToken();
  if (token && config.headers) {
    config.headers.Authorization = `Bearer ${token}`;
  }
  return config;
});

export const login = async () => {
  const { data } = await http.post<{ token: string }>('/login');
  setToken(data.token);
};

export const me = async () => {
  const response = await fetch('https://api.example.com/me', { headers: session.header() });
  const { authorization } = await response.json();
  return (authorization as string | undefined)?.slice(7) ?? null;
};

/** Gives a promise already: whoever calls it sees no difference. */
export const whoAmI = () => {
  const token = getToken();
  const headers = { Accept: token ? 'application/json' : 'text/plain' };
  return http
    .get<{ name?: string }>('/me', { headers, validateStatus: () => true })
    .then(({ data }) => data.name ?? 'nobody');
};

const state = () => (session.isOpen() ? 'open' : 'closed');
export const status = async () => `${state()} ${(getToken() ?? '').length > 0}`;

export const logout = async () => {
  await http.post('/logout');
  removeToken();
};
