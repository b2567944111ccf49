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
    // Whoever comes while the refresh is on is told that the session is over.
    if (error.response?.status !== 401 || isRefreshing) throw error;
    isRefreshing = true;
    try {
      const { data } = await axios.post(`${API_URL}/auth/refresh`, { refreshToken: getRefreshToken() });
      setTokens(data);
      return await api(error.config);
    } catch (reason) {
      clearTokens();
      throw reason;
    } finally {
      isRefreshing = false;
    }
  },
);

export const getItem = async (id) => (await api.get(`/api/items/${id}`)).data;
