import axios from 'axios';
import { createAuthRefresh } from 'axios-auth-refresh';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const api = axios.create({ baseURL: API_URL });

api.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${getAccessToken()}`;
  return config;
});

async function refreshAuthLogic(failedRequest) {
  try {
    const { data } = await axios.post(`${API_URL}/auth/refresh`, { refreshToken: getRefreshToken() });
    setTokens(data);
    failedRequest.response.config.headers.Authorization = `Bearer ${data.accessToken}`;
  } catch (error) {
    clearTokens();
    throw error;
  }
}

createAuthRefresh(api, refreshAuthLogic);

export const getItem = async (id) => (await api.get(`/api/items/${id}`)).data;
