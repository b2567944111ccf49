import axios from 'axios';
import { API_URL } from '../../app/config';
import { navigate } from '../../app/device';

const session = {
  token: () => localStorage.getItem('token'),
  clear: () => localStorage.removeItem('token'),
};

const endSession = () =>
  axios.post(`${API_URL}/logout`, null, { headers: { Authorization: `Bearer ${session.token()}` } });

export class Auth {
  async logout() {
    await endSession();
    session.clear();
    navigate('/login');
  }
}

export const logout = () => new Auth().logout();
