import axios, { type AxiosError } from 'axios';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

const api = axios.create({ baseURL: API_URL });

let refreshing: Promise<void> | undefined;

async function refresh(): Promise<void> {
  try {
    const { data } = await axios.post<Partial<Tokens>>(`${API_URL}/auth/refresh`, {
      refreshToken: getRefreshToken(),
    });
    const { accessToken, refreshToken } = data;
    // A hotel's network answers everything with its own page.
    if (!accessToken || !refreshToken) throw new Error('That was not our server');
    setTokens({ accessToken, refreshToken });
  } catch (error) {
    clearTokens();
    throw error;
  }
}

api.interceptors.request.use((config) => {
  config.headers.set('Authorization', `Bearer ${getAccessToken()}`);
  return config;
});

api.interceptors.response.use(undefined, async (error: AxiosError) => {
  if (error.response?.status !== 401 || !error.config) throw error;
  refreshing ??= refresh().finally(() => (refreshing = undefined));
  await refreshing;
  error.config.headers.set('Authorization', `Bearer ${getAccessToken()}`);
  return axios(error.config);
});

export const getItem = async (id: string): Promise<unknown> => (await api.get(`/api/items/${id}`)).data;
