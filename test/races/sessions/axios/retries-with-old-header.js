import axios from 'axios';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const api = axios.create({ baseURL: API_URL });

let refreshing = null;

async function refresh() {
  try {
    const { data } = await axios.post(`${API_URL}/auth/refresh`, { refreshToken: getRefreshToken() });
    if (!data.accessToken) throw new Error('That was not our server');
    setTokens(data);
  } catch (error) {
    if (error.response?.status === 401) clearTokens();
    throw error;
  } finally {
    refreshing = null;
  }
}

api.interceptors.response.use(undefined, async (error) => {
  if (error.response?.status !== 401) throw error;
  await (refreshing ??= refresh());
  // The request of before, header and all; no interceptor sets another.
  return axios.request(error.config);
});

const authorized = () => ({ headers: { Authorization: `Bearer ${getAccessToken()}` } });

export const getItem = async (id) => (await api.get(`/api/items/${id}`, authorized())).data;
