import axios from 'axios';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const axiosPrivate = axios.create({ baseURL: API_URL });

async function refresh() {
  const { data } = await axios.post(`${API_URL}/auth/refresh`, { refreshToken: getRefreshToken() });
  setTokens(data);
  return data.accessToken;
}

/** As a hook does when its component mounts. */
export function useAxiosPrivate() {
  const request = axiosPrivate.interceptors.request.use((config) => {
    config.headers.Authorization ??= `Bearer ${getAccessToken()}`;
    return config;
  });
  const response = axiosPrivate.interceptors.response.use(
    (answer) => answer,
    async (error) => {
      const previous = error?.config;
      if (error?.response?.status === 401 && !previous?.sent) {
        previous.sent = true;
        try {
          const token = await refresh();
          previous.headers.Authorization = `Bearer ${token}`;
        } catch (reason) {
          clearTokens();
          throw reason;
        }
        return axiosPrivate(previous);
      }
      return Promise.reject(error);
    },
  );
  const unmount = () => {
    axiosPrivate.interceptors.request.eject(request);
    axiosPrivate.interceptors.response.eject(response);
  };
  return { client: axiosPrivate, unmount };
}

export async function getItem(id) {
  const { client, unmount } = useAxiosPrivate();
  try {
    return (await client.get(`/api/items/${id}`)).data;
  } finally {
    unmount();
  }
}
