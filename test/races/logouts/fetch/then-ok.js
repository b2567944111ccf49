import { API_URL } from '../../app/config';
import { navigate, toast } from '../../app/device';

export function logout() {
  return fetch(`${API_URL}/logout`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${localStorage.getItem('token')}` },
  })
    .then((res) => {
      if (res.ok) {
        localStorage.removeItem('token');
        navigate('/login');
      } else {
        toast.error('Not logged out');
      }
    })
    .catch((error) => {
      toast.error(error.message);
    });
}
