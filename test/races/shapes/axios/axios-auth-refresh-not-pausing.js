import axios from 'axios';
import { createAuthRefresh } from 'axios-auth-refresh';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const api = axios.create({ baseURL: API_URL });

api.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${getAccessToken()}`;
  return config;
});

createAuthRefresh(
  api,
  async () => {
    try {
      const body = { refreshToken: getRefreshToken() };
      const { data } = await axios.post(`${API_URL}/auth/refresh`, body);
      setTokens(data);
    } catch (error) {
      clearTokens();
      throw error;
    }
  },
  // Whatever its name says: requests that have been refused already wait for the one refresh.
  { deduplicateRefresh: false, statusCodes: [401] },
);

export const getItem = async (id) => (await api.get(`/api/items/${id}`)).data;
