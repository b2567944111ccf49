import axios, { isAxiosError, type InternalAxiosRequestConfig } from 'axios';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

interface Waiter {
  resolve: (token: string) => void;
  reject: (reason: unknown) => void;
}
type Retriable = InternalAxiosRequestConfig & { _retry?: boolean };

const api = axios.create({ baseURL: API_URL });

let isRefreshing = false;
let failedQueue: Waiter[] = [];

const processQueue = (error: unknown, token = '') => {
  for (const { resolve, reject } of failedQueue) {
    if (error) reject(error);
    else resolve(token);
  }
  failedQueue = [];
};

api.interceptors.request.use((config) => {
  const token = getAccessToken();
  if (token) config.headers.set('Authorization', `Bearer ${token}`);
  return config;
});

api.interceptors.response.use(undefined, async (error: unknown) => {
  if (!isAxiosError(error) || !error.config || error.response?.status !== 401) throw error;
  const original: Retriable = error.config;
  if (original._retry) throw error;

  if (isRefreshing) {
    await new Promise<string>((resolve, reject) => failedQueue.push({ resolve, reject }));
    return api(original);
  }

  original._retry = true;
  isRefreshing = true;
  try {
    const { data } = await axios.post<Tokens>(`${API_URL}/auth/refresh`, {
      refreshToken: getRefreshToken(),
    });
    setTokens(data);
    processQueue(null, data.accessToken);
    return await api(original);
  } catch (reason) {
    processQueue(reason);
    clearTokens();
    throw reason;
  } finally {
    isRefreshing = false;
  }
});

export const getItem = async (id: string): Promise<unknown> => (await api.get(`/api/items/${id}`)).data;
