import axios, { isAxiosError } from 'axios';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

const api = axios.create({ baseURL: API_URL });

let isRefreshing = false;
let queue: ((token: string) => void)[] = [];

api.interceptors.request.use((config) => {
  config.headers.set('Authorization', `Bearer ${getAccessToken()}`);
  return config;
});

api.interceptors.response.use(undefined, async (error: unknown) => {
  if (!isAxiosError(error) || error.response?.status !== 401 || !error.config) throw error;
  const request = error.config;

  if (isRefreshing) {
    return new Promise((resolve) => {
      queue.push((token) => {
        request.headers.set('Authorization', `Bearer ${token}`);
        resolve(axios(request));
      });
    });
  }

  isRefreshing = true;
  try {
    const { data } = await axios.post<Tokens>(`${API_URL}/auth/refresh`, { refreshToken: getRefreshToken() });
    setTokens(data);
    queue.forEach((run) => run(data.accessToken));
    request.headers.set('Authorization', `Bearer ${data.accessToken}`);
    return await axios(request);
  } catch (reason) {
    clearTokens();
    throw reason;
  } finally {
    isRefreshing = false;
    // Also when nobody in it has been told anything.
    queue = [];
  }
});

export const getItem = async (id: string): Promise<unknown> => (await api.get(`/api/items/${id}`)).data;
