import axios from 'axios';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const client = axios.create({ baseURL: API_URL });

function secondsLeft(token) {
  const { exp } = JSON.parse(atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')));
  return exp - Date.now() / 1000;
}

client.interceptors.request.use(async (config) => {
  const token = getAccessToken();
  if (token && secondsLeft(token) < 30) {
    try {
      const { data } = await axios.post(`${API_URL}/auth/refresh`, { refreshToken: getRefreshToken() });
      setTokens(data);
    } catch (error) {
      clearTokens();
      throw error;
    }
  }
  config.headers.Authorization = `Bearer ${getAccessToken()}`;
  return config;
});

export const getItem = async (id) => (await client.get(`/api/items/${id}`)).data;
