import axios, { type AxiosError } from 'axios';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

const http = axios.create({ baseURL: API_URL });

let refreshing: Promise<Tokens> | null = null;

const refresh = () =>
  (refreshing ??= http
    .post<Tokens>('/auth/refresh', { refreshToken: getRefreshToken() })
    .then(({ data }) => data)
    .finally(() => (refreshing = null)));

http.interceptors.request.use((config) => {
  config.headers.set('Authorization', `Bearer ${getAccessToken()}`);
  return config;
});

http.interceptors.response.use(undefined, async (error: AxiosError) => {
  if (error.response?.status !== 401 || !error.config) throw error;
  try {
    // When the refresh is refused, its own 401 comes here and waits for it.
    setTokens(await refresh());
  } catch (reason) {
    clearTokens();
    throw reason;
  }
  return http(error.config);
});

export const getItem = async (id: string): Promise<unknown> => (await http.get(`/api/items/${id}`)).data;
