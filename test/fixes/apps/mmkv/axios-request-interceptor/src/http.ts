import axios from 'axios';
import { MMKV } from 'react-native-mmkv';

const storage = new MMKV({ id: 'session' });

export const http = axios.create({ baseURL: 'https://api.example.com' });

http.interceptors.request.use(async (config) => {
  const accessToken = storage.getString('accessToken');
  if (accessToken) config.headers.set('Authorization', `Bearer ${accessToken}`);
  return config;
});

http.interceptors.response.use(
  (response) => response,
  async (error) => {
    if (error.response?.status === 401) storage.delete('accessToken');
    throw error;
  },
);

export const login = async (email: string) => {
  const { data } = await http.post('/login', { email });
  storage.set('accessToken', data.accessToken);
};

export const logout = async () => {
  await http.post('/logout');
  storage.delete('accessToken');
};
