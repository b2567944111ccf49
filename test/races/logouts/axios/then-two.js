import axios from 'axios';
import { API_URL } from '../../app/config';
import { navigate, toast } from '../../app/device';

export function logout() {
  const headers = { Authorization: `Bearer ${localStorage.getItem('token')}` };
  axios.post(`${API_URL}/logout`, null, { headers }).then(
    () => {
      localStorage.removeItem('token');
      navigate('/login');
    },
    (error) => {
      toast.error(error.message);
    },
  );
}
