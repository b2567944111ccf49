import axios, { type AxiosError } from 'axios';
import { API_URL } from '../../app/config.js';
import { renewTokens } from '../../app/renewal.js';
import { getAccessToken } from '../../app/tokens.js';

const api = axios.create({ baseURL: API_URL });

api.interceptors.request.use((config) => {
  config.headers.set('Authorization', `Bearer ${getAccessToken()}`);
  return config;
});

async function onRejected(error: AxiosError): Promise<unknown> {
  if (error.response?.status !== 401 || !error.config) throw error;
  await renewTokens();
  error.config.headers.set('Authorization', `Bearer ${getAccessToken()}`);
  return axios(error.config);
}

api.interceptors.response.use((response) => response, onRejected);

export const getItem = async (id: string): Promise<unknown> => (await api.get(`/api/items/${id}`)).data;
