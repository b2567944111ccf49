import axios from 'axios';
import { API_URL } from '../../app/config';
import { navigate, toast } from '../../app/device';

export async function logout() {
  try {
    const headers = { Authorization: `Bearer ${localStorage.getItem('token')}` };
    await axios.post(`${API_URL}/logout`, null, { headers });
    localStorage.removeItem('token');
    navigate('/login');
  } catch (error) {
    toast.error(error.message);
    navigate('/login');
  }
}
