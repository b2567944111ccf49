import store from './store.js';

export async function logIn() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { access_token: accessToken } = await response.json();
  store.set('access_token', accessToken);
  store.set('lastLogin', 'today');
}

export async function fetchProfile() {
  const token = store.get('access_token');
  if (!token) return null;
  const response = await fetch('https://api.example.com/me', {
    headers: { Authorization: `Bearer ${token}` },
  });
  return response.json();
}

export const logOut = async () => {
  store.clear();
};

export const lastLogin = () => store.get('lastLogin') ?? 'never';
