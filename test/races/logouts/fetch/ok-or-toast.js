import { API_URL } from '../../app/config';
import { navigate, toast } from '../../app/device';

export async function handleLogout() {
  try {
    const res = await fetch(`${API_URL}/logout`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${localStorage.getItem('token')}` },
    });
    if (res.status === 204) {
      localStorage.removeItem('token');
      toast.success('Bye');
      navigate('/login');
    } else {
      toast.error('Not logged out');
    }
  } catch (error) {
    toast.error(error.message);
  }
}

export const logout = handleLogout;
