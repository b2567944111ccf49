import axios from 'axios';
import { API_URL } from '../../app/config';
import { navigate, toast } from '../../app/device';

const authorized = () => ({ headers: { Authorization: `Bearer ${localStorage.getItem('token')}` } });

export const logout = () =>
  axios
    .post(`${API_URL}/logout`, null, authorized())
    .then(() => {
      localStorage.removeItem('token');
      navigate('/login');
    })
    .catch((error) => {
      toast.error(error.message);
    });
