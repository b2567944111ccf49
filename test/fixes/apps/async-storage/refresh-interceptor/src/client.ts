import AsyncStorage from '@react-native-async-storage/async-storage';
import axios, { type InternalAxiosRequestConfig } from 'axios';

const BASE = 'https://api.example.com';
export const client = axios.create({ baseURL: BASE });

client.interceptors.request.use(async (config: InternalAxiosRequestConfig) => {
  const accessToken = await AsyncStorage.getItem('access');
  if (accessToken) config.headers.Authorization = `Bearer ${accessToken}`;
  return config;
});

let refreshing: Promise<string> | null = null;

async function renew(): Promise<string> {
  const refreshToken = await AsyncStorage.getItem('refresh');
  const { data } = await axios.post(`${BASE}/refresh`, { refreshToken });
  await AsyncStorage.setItem('access', data.accessToken);
  await AsyncStorage.setItem('refresh', data.refreshToken);
  return data.accessToken;
}

export function refresh(): Promise<string> {
  refreshing ??= renew().finally(() => (refreshing = null));
  return refreshing;
}

client.interceptors.response.use(undefined, async (error) => {
  if (error.response?.status !== 401) throw error;
  const accessToken = await refresh();
  return axios({ ...error.config, headers: { ...error.config.headers, Authorization: `Bearer ${accessToken}` } });
});

export async function login(email: string) {
  const { data } = await axios.post(`${BASE}/login`, { email });
  await AsyncStorage.setItem('access', data.accessToken);
  await AsyncStorage.setItem('refresh', data.refreshToken);
}

export async function logout() {
  await AsyncStorage.removeItem('access');
  await AsyncStorage.removeItem('refresh');
}
