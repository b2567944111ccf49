import axios, { type AxiosError } from 'axios';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

export const api = axios.create({ baseURL: API_URL });
// Without interceptors.
const authApi = axios.create({ baseURL: API_URL });

let refreshPromise: Promise<string> | null = null;

const refreshAccessToken = async (): Promise<string> => {
  try {
    const { data } = await authApi.post<Tokens>('/auth/refresh', { refreshToken: getRefreshToken() });
    setTokens(data);
    return data.accessToken;
  } catch (error) {
    clearTokens();
    throw error;
  }
};

api.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${getAccessToken()}`;
  return config;
});

api.interceptors.response.use(
  (response) => response,
  async (error: AxiosError) => {
    const { config, response } = error;
    if (response?.status !== 401 || !config) return Promise.reject(error);
    if (!refreshPromise) {
      refreshPromise = refreshAccessToken().finally(() => {
        refreshPromise = null;
      });
    }
    const token = await refreshPromise;
    config.headers.Authorization = `Bearer ${token}`;
    // A bare client: what is refused now is not tried again.
    return axios.request(config);
  },
);

export const getItem = (id: string): Promise<unknown> => api.get(`/api/items/${id}`).then(({ data }) => data);
