import axios from 'axios';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const api = axios.create({ baseURL: API_URL });

api.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${getAccessToken()}`;
  return config;
});

api.interceptors.response.use(
  (response) => response,
  async (error) => {
    let isRefreshing = false;
    const queue = [];
    const { config } = error;

    if (error.response?.status === 401 && !config._retry) {
      config._retry = true;
      if (isRefreshing) {
        return new Promise((resolve, reject) => queue.push({ resolve, reject })).then(() => api(config));
      }
      isRefreshing = true;
      try {
        const { data } = await axios.post(`${API_URL}/auth/refresh`, { refreshToken: getRefreshToken() });
        setTokens(data);
        queue.forEach(({ resolve }) => resolve());
        return api(config);
      } catch (reason) {
        clearTokens();
        queue.forEach(({ reject }) => reject(reason));
        throw reason;
      } finally {
        isRefreshing = false;
      }
    }
    throw error;
  },
);

export const getItem = async (id) => (await api.get(`/api/items/${id}`)).data;
