import axios from 'axios';
import { API_URL } from '../../app/config';
import { navigate, toast } from '../../app/device';

export const logoutUser = () => (dispatch) =>
  axios
    .post(`${API_URL}/logout`, null, {
      headers: { Authorization: `Bearer ${localStorage.getItem('token')}` },
    })
    .then(() => {
      localStorage.removeItem('token');
      dispatch({ type: 'LOGOUT' });
    })
    .catch((error) => {
      toast.error(error.message);
    });

export const logout = () => logoutUser()(({ type }) => navigate(type));
