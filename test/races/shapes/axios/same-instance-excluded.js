import axios from 'axios';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const client = axios.create({ baseURL: API_URL });

let pending = null;

function refresh() {
  pending =
    pending ||
    client
      .post('/auth/refresh', { refreshToken: getRefreshToken() })
      .then(({ data }) => setTokens(data))
      .catch((error) => {
        clearTokens();
        throw error;
      })
      .finally(() => {
        pending = null;
      });
  return pending;
}

client.interceptors.request.use((config) => {
  if (config.url !== '/auth/refresh') config.headers.Authorization = `Bearer ${getAccessToken()}`;
  return config;
});

client.interceptors.response.use(null, (error) => {
  const { config, response } = error;
  const isRefused = response?.status === 401 && !config.isRetry && config.url !== '/auth/refresh';
  if (!isRefused) return Promise.reject(error);
  config.isRetry = true;
  return refresh().then(() => client(config));
});

export const getItem = (id) => client.get(`/api/items/${id}`).then(({ data }) => data);
