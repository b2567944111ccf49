import axios, { type AxiosError } from 'axios';
import { Mutex } from 'async-mutex';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

const api = axios.create({ baseURL: API_URL });
const refreshing = new Mutex();

async function refresh(): Promise<void> {
  try {
    const body = { refreshToken: getRefreshToken() };
    setTokens((await axios.post<Tokens>(`${API_URL}/auth/refresh`, body)).data);
  } catch (error) {
    clearTokens();
    throw error;
  }
}

api.interceptors.request.use(async (config) => {
  await refreshing.waitForUnlock();
  config.headers.set('Authorization', `Bearer ${getAccessToken()}`);
  return config;
});

api.interceptors.response.use(undefined, async (error: AxiosError) => {
  if (error.response?.status !== 401 || !error.config) throw error;
  if (refreshing.isLocked()) await refreshing.waitForUnlock();
  else await refreshing.runExclusive(refresh);
  error.config.headers.set('Authorization', `Bearer ${getAccessToken()}`);
  return axios(error.config);
});

export const getItem = async (id: string): Promise<unknown> => (await api.get(`/api/items/${id}`)).data;
