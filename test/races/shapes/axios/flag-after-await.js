import axios from 'axios';
import { API_URL } from '../../app/config';
import { loadTokens, removeTokens, storeTokens } from '../../app/keychain';

const api = axios.create({ baseURL: API_URL });

let isRefreshing = false;
let queue = [];

const flush = (error) => {
  queue.forEach(({ resolve, reject }) => (error ? reject(error) : resolve()));
  queue = [];
};

api.interceptors.request.use(async (config) => {
  const tokens = await loadTokens();
  if (tokens) config.headers.Authorization = `Bearer ${tokens.accessToken}`;
  return config;
});

api.interceptors.response.use(
  (response) => response,
  async (error) => {
    const request = error.config;
    if (error.response?.status !== 401 || request._retry) throw error;
    request._retry = true;

    if (isRefreshing) {
      await new Promise((resolve, reject) => queue.push({ resolve, reject }));
      return api(request);
    }

    const tokens = await loadTokens();
    if (!tokens) throw error;
    isRefreshing = true;

    try {
      const { data } = await axios.post(`${API_URL}/auth/refresh`, { refreshToken: tokens.refreshToken });
      await storeTokens(data);
      flush();
      return api(request);
    } catch (reason) {
      await removeTokens();
      flush(reason);
      throw reason;
    } finally {
      isRefreshing = false;
    }
  },
);

export const getItem = async (id) => (await api.get(`/api/items/${id}`)).data;
