import axios, { type AxiosError } from 'axios';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

/** Each of the clients has a guard of its own, and there is only one refresh token. */
function createClient(baseURL: string) {
  let refreshing: Promise<void> | undefined;
  const client = axios.create({ baseURL });

  async function refresh() {
    try {
      const { data } = await axios.post<Tokens>(`${API_URL}/auth/refresh`, {
        refreshToken: getRefreshToken(),
      });
      setTokens(data);
    } catch (error) {
      clearTokens();
      throw error;
    }
  }

  client.interceptors.request.use((config) => {
    config.headers.set('Authorization', `Bearer ${getAccessToken()}`);
    return config;
  });
  client.interceptors.response.use(undefined, async (error: AxiosError) => {
    if (error.response?.status !== 401 || !error.config) throw error;
    refreshing ??= refresh().finally(() => (refreshing = undefined));
    await refreshing;
    error.config.headers.set('Authorization', `Bearer ${getAccessToken()}`);
    return axios(error.config);
  });
  return client;
}

const catalogue = createClient(`${API_URL}/api/items`);
const archive = createClient(`${API_URL}/api/archive`);

export async function getItem(id: string): Promise<unknown> {
  const client = Number(id) > 3 ? archive : catalogue;
  return (await client.get(`/${id}`)).data;
}
