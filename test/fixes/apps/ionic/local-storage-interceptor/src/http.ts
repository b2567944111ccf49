import axios from 'axios';

export const http = axios.create({ baseURL: 'https://api.example.com' });

http.interceptors.request.use(async (config) => {
  const accessToken = localStorage.getItem('access_token');
  if (accessToken) config.headers.set('Authorization', `Bearer ${accessToken}`);
  return config;
});

export async function login(email: string) {
  const { data } = await http.post('/login', { email });
  localStorage.setItem('access_token', data.access_token);
  localStorage.setItem('email', email);
}

export async function logout() {
  localStorage.removeItem('access_token');
}

export const email = () => localStorage.getItem('email') ?? 'nobody';
