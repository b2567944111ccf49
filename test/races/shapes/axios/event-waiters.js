import axios from 'axios';
import { EventEmitter, once } from 'node:events';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const api = axios.create({ baseURL: API_URL });
const session = new EventEmitter();

let isRefreshing = false;

api.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${getAccessToken()}`;
  return config;
});

api.interceptors.response.use(undefined, async (error) => {
  const { config, response } = error;
  if (response?.status !== 401 || config.retried) throw error;
  config.retried = true;
  if (isRefreshing) {
    await once(session, 'refreshed');
    return api(config);
  }
  isRefreshing = true;
  try {
    const { data } = await axios.post(`${API_URL}/auth/refresh`, { refreshToken: getRefreshToken() });
    setTokens(data);
    session.emit('refreshed');
  } catch (reason) {
    clearTokens();
    throw reason;
  } finally {
    isRefreshing = false;
  }
  return api(config);
});

export const getItem = async (id) => (await api.get(`/api/items/${id}`)).data;
