import axios from 'axios';
import { API_URL } from '../../app/config';
import { navigate, toast } from '../../app/device';

export const logout = async () => {
  try {
    await axios.post(`${API_URL}/logout`, null, {
      headers: { Authorization: `Bearer ${localStorage.getItem('token')}` },
    });
    localStorage.removeItem('token');
    navigate('/login');
    toast.success('Bye');
  } catch (error) {
    toast.error(error.message);
  }
};
