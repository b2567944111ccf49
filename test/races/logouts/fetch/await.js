import { API_URL } from '../../app/config';
import { navigate } from '../../app/device';

export async function logout() {
  await fetch(`${API_URL}/logout`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${localStorage.getItem('token')}` },
  });
  localStorage.removeItem('token');
  navigate('/login');
}
