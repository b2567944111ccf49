import axios from 'axios';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const api = axios.create({ baseURL: API_URL });

let isRefreshing = false;
let subscribers = [];

const subscribe = (callback) => subscribers.push(callback);
const onRefreshed = (token) => {
  subscribers.forEach((callback) => callback(token));
  subscribers = [];
};

api.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${getAccessToken()}`;
  return config;
});

api.interceptors.response.use(
  (response) => response,
  (error) => {
    const { config, response } = error;
    if (!response || response.status !== 401 || config._retry) return Promise.reject(error);
    config._retry = true;

    if (!isRefreshing) {
      isRefreshing = true;
      axios
        .post(`${API_URL}/auth/refresh`, { refreshToken: getRefreshToken() })
        .then(({ data }) => {
          isRefreshing = false;
          setTokens(data);
          onRefreshed(data.accessToken);
        })
        .catch(() => {
          isRefreshing = false;
          clearTokens();
        });
    }

    return new Promise((resolve) => {
      subscribe((token) => {
        config.headers.Authorization = `Bearer ${token}`;
        resolve(api(config));
      });
    });
  },
);

export const getItem = async (id) => (await api.get(`/api/items/${id}`)).data;
