import axios from 'axios';
import { createAuthRefresh } from 'axios-auth-refresh';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const api = axios.create({ baseURL: API_URL });

api.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${getAccessToken()}`;
  return config;
});

const refreshAuthLogic = () =>
  api
    // Without `skipAuthRefresh`, and on the instance that refreshes.
    .post('/auth/refresh', { refreshToken: getRefreshToken() })
    .then(({ data }) => setTokens(data))
    .catch((error) => {
      clearTokens();
      throw error;
    });

createAuthRefresh(api, refreshAuthLogic, { deduplicateRefresh: false });

export const getItem = async (id) => (await api.get(`/api/items/${id}`)).data;
