import axios from 'axios';
import { storage } from './storage';

// Whoever was signed in when the app began.
const savedToken = storage.getString('accessToken');
const savedEmail = storage.getString('email') ?? 'nobody';
const hasBegun = !!storage.getString('accessToken');

export const http = axios.create({ baseURL: 'https://api.example.com' });
let isRenewed = false;

http.interceptors.request.use(async (config) => {
  if (isRenewed) return config;
  if (savedToken) {
    config.headers.Authorization = `Bearer ${savedToken.trim()}`;
  }
  return config;
});

export async function login(email: string) {
  const { data } = await http.post<{ accessToken: string }>('/login', { email });
  storage.set('accessToken', data.accessToken);
  storage.set('email', email);
  isRenewed = true;
  http.defaults.headers.common.Authorization = `Bearer ${data.accessToken}`;
}

export async function logout() {
  storage.remove('accessToken');
  isRenewed = true;
  delete http.defaults.headers.common.Authorization;
}

export const restored = async () => {
  try {
    return ['android', 'ios'].map((each) => (hasBegun && !isRenewed ? each : 'none'));
  } catch {
    return [];
  }
};
export const greeting = async () => (hasBegun ? savedEmail : 'nobody');
