import axios from 'axios';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const http = axios.create({ baseURL: API_URL });

let renewal;

function renew() {
  if (renewal) return renewal;
  renewal = axios
    .post(`${API_URL}/auth/refresh`, { refreshToken: getRefreshToken() })
    .then(({ data }) => {
      renewal = undefined;
      setTokens(data);
      return data.accessToken;
    })
    .catch((error) => {
      renewal = undefined;
      clearTokens();
      return Promise.reject(error);
    });
  return renewal;
}

http.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${getAccessToken()}`;
  return config;
});

http.interceptors.response.use(
  (response) => response,
  function onError(error) {
    if (!error.response || error.response.status !== 401) return Promise.reject(error);
    return renew().then((token) => {
      const config = { ...error.config };
      config.headers = { ...config.headers, Authorization: `Bearer ${token}` };
      return axios(config);
    });
  },
);

export const getItem = (id) => http.get(`/api/items/${id}`).then((response) => response.data);
