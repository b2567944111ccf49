import axios from 'axios';
import { createAuthRefresh } from 'axios-auth-refresh';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const refresh = async () => {
  try {
    const { data } = await axios.post(`${API_URL}/auth/refresh`, { refreshToken: getRefreshToken() });
    setTokens(data);
  } catch (error) {
    clearTokens();
    throw error;
  }
};

function createClient(path) {
  const client = axios.create({ baseURL: API_URL + path });
  client.interceptors.request.use((config) => {
    config.headers.Authorization = `Bearer ${getAccessToken()}`;
    return config;
  });
  // Shares a refresh among the requests of this client.
  createAuthRefresh(client, refresh);
  return client;
}

const items = createClient('/api/items');
const archive = createClient('/api/archive');

export const getItem = async (id) => (await (id > 3 ? archive : items).get(`/${id}`)).data;
