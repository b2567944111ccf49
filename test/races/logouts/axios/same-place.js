import axios from 'axios';
import { API_URL } from '../../app/config';
import { navigate } from '../../app/device';

export async function logout() {
  try {
    const headers = { Authorization: `Bearer ${localStorage.getItem('token')}` };
    await axios.post(`${API_URL}/logout`, null, { headers });
    localStorage.removeItem('token');
    navigate('/login');
  } catch (error) {
    console.info(error.message);
    navigate('/login');
  }
}
