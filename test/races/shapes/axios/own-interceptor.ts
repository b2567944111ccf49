import axios, { type AxiosError, type InternalAxiosRequestConfig } from 'axios';
import { API_URL } from '../../app/config.js';
import { getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

const api = axios.create({ baseURL: API_URL });

api.interceptors.request.use((config) => {
  config.headers.set('Authorization', `Bearer ${getAccessToken()}`);
  return config;
});

const refresh = () => api.post<Tokens>('/auth/refresh', { refreshToken: getRefreshToken() });

api.interceptors.response.use(
  (response) => response,
  async (error: AxiosError) => {
    const original = error.config as InternalAxiosRequestConfig & { _retry?: boolean };
    if (error.response?.status === 401 && !original._retry) {
      original._retry = true;
      // A request of its own, without `_retry`: refused, it comes back here.
      const { data } = await refresh();
      setTokens(data);
      return api(original);
    }
    throw error;
  },
);

export const getItem = async (id: string): Promise<unknown> => (await api.get(`/api/items/${id}`)).data;
