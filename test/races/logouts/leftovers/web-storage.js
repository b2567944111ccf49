import { API_URL } from '../../app/config';
import { navigate } from '../../app/device';

export function login({ accessToken, refreshToken }) {
  localStorage.setItem('access_token', accessToken);
  localStorage.setItem('refresh_token', refreshToken);
}

export async function logout() {
  const headers = { Authorization: `Bearer ${localStorage.getItem('access_token')}` };
  localStorage.removeItem('access_token');
  navigate('/login');
  await fetch(`${API_URL}/logout`, { method: 'POST', headers });
}
