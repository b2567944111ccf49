import axios from 'axios';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

class ApiClient {
  constructor() {
    this.refreshPromise = null;
    this.http = axios.create({ baseURL: API_URL });
    this.http.interceptors.request.use((config) => {
      config.headers.Authorization = `Bearer ${getAccessToken()}`;
      return config;
    });
    this.http.interceptors.response.use(undefined, (error) => this.onError(error));
  }

  async onError(error) {
    if (error.response?.status !== 401 || error.config._retry) throw error;
    error.config._retry = true;
    this.refreshPromise ??= this.refresh();
    await this.refreshPromise;
    return this.http(error.config);
  }

  async refresh() {
    try {
      const { data } = await axios.post(`${API_URL}/auth/refresh`, { refreshToken: getRefreshToken() });
      setTokens(data);
      this.refreshPromise = null;
    } catch (error) {
      clearTokens();
      throw error;
    }
  }
}

const client = new ApiClient();

export const getItem = async (id) => (await client.http.get(`/api/items/${id}`)).data;
