import { API_URL } from '../../app/config';
import { navigate, toast } from '../../app/device';

export const logout = async () => {
  try {
    await fetch(`${API_URL}/logout`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${localStorage.getItem('token')}` },
    });
  } catch {
    toast.error('No network');
    return;
  }
  localStorage.removeItem('token');
  navigate('/login');
};
