import { API_URL } from '../../app/config';
import { navigate } from '../../app/device';

export function logout() {
  fetch(`${API_URL}/logout`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${localStorage.getItem('token')}` },
  }).then(() => {
    localStorage.removeItem('token');
    navigate('/login');
  });
}
