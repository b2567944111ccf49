import axios from 'axios';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const api = axios.create({ baseURL: API_URL });

let refreshing = null;

const refresh = () => {
  refreshing ??= axios
    .post(`${API_URL}/auth/refresh`, { refreshToken: getRefreshToken() })
    .then(({ data }) => setTokens(data))
    .finally(() => {
      refreshing = null;
    });
  return refreshing;
};

api.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${getAccessToken()}`;
  return config;
});

api.interceptors.response.use(undefined, async (error) => {
  if (error.response?.status !== 401 || error.config._retry) throw error;
  error.config._retry = true;
  await refresh();
  return api(error.config);
});

// The screens do it once more: the 401 of a refused refresh looks to them like that of a request.
async function withRefresh(run) {
  try {
    return await run();
  } catch (error) {
    if (error.response?.status !== 401) throw error;
    await refresh().catch((reason) => {
      clearTokens();
      throw reason;
    });
    return run();
  }
}

export const getItem = (id) => withRefresh(async () => (await api.get(`/api/items/${id}`)).data);
