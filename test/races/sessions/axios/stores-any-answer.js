import axios from 'axios';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const api = axios.create({ baseURL: API_URL });

let refreshing = null;

const refresh = () =>
  axios
    .post(`${API_URL}/auth/refresh`, { refreshToken: getRefreshToken() })
    // Of a page of HTML both are undefined.
    .then(({ data }) => setTokens({ accessToken: data.accessToken, refreshToken: data.refreshToken }))
    .catch((error) => {
      if (error.response?.status === 401) clearTokens();
      throw error;
    })
    .finally(() => {
      refreshing = null;
    });

api.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${getAccessToken()}`;
  return config;
});

api.interceptors.response.use(undefined, async (error) => {
  if (error.response?.status !== 401 || error.config.retried) throw error;
  error.config.retried = true;
  await (refreshing ??= refresh());
  return api(error.config);
});

export const getItem = async (id) => (await api.get(`/api/items/${id}`)).data;
