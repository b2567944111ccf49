import axios, { isAxiosError, type AxiosError } from 'axios';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

const api = axios.create({ baseURL: API_URL });

let refreshing: Promise<string> | null = null;

async function refreshAccessToken(): Promise<string> {
  const refreshToken = getRefreshToken() ?? '';
  try {
    const { data } = await axios.post<Tokens>(`${API_URL}/auth/refresh`, { refreshToken });
    if (!data.accessToken) throw new Error('That was not our server');
    setTokens({ refreshToken, accessToken: data.accessToken });
    return data.accessToken;
  } catch (error) {
    if (isAxiosError(error) && error.response?.status === 401) clearTokens();
    throw error;
  } finally {
    refreshing = null;
  }
}

api.interceptors.request.use((config) => {
  config.headers.set('Authorization', `Bearer ${getAccessToken()}`);
  return config;
});

api.interceptors.response.use(undefined, async (error: AxiosError) => {
  if (error.response?.status !== 401 || !error.config) throw error;
  const token = await (refreshing ??= refreshAccessToken());
  error.config.headers.set('Authorization', `Bearer ${token}`);
  return axios(error.config);
});

export const getItem = async (id: string): Promise<unknown> => (await api.get(`/api/items/${id}`)).data;
