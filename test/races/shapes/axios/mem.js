import axios from 'axios';
import mem from 'mem';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const refreshTokens = async () => {
  try {
    const { data } = await axios.post(`${API_URL}/auth/refresh`, { refreshToken: getRefreshToken() });
    setTokens(data);
    return data.accessToken;
  } catch {
    clearTokens();
    return undefined;
  }
};

const memoizedRefresh = mem(refreshTokens, { maxAge: 1500 });

const api = axios.create({ baseURL: API_URL });

api.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${getAccessToken()}`;
  return config;
});

api.interceptors.response.use(
  (response) => response,
  async (error) => {
    const config = error?.config;
    if (error?.response?.status === 401 && !config?.sent) {
      config.sent = true;
      const token = await memoizedRefresh();
      if (token) {
        config.headers.Authorization = `Bearer ${token}`;
        return api(config);
      }
    }
    return Promise.reject(error);
  },
);

export const getItem = async (id) => (await api.get(`/api/items/${id}`)).data;
