import axios from 'axios';
import { API_URL } from '../../app/config';
import { navigate, toast } from '../../app/device';

const confirm = () => true;

export async function handleLogout() {
  try {
    if (confirm('Log out?')) {
      const headers = { Authorization: `Bearer ${localStorage.getItem('token')}` };
      await axios.post(`${API_URL}/logout`, null, { headers });
      localStorage.removeItem('token');
      navigate('/login');
    }
  } catch (error) {
    toast.error(error.message);
  }
}

export const logout = handleLogout;
