import axios from 'axios';
import { API_URL } from '../../app/config';
import { navigate } from '../../app/device';

const api = axios.create({ baseURL: API_URL });

export const endSession = () =>
  api.post('/logout', null, { headers: { Authorization: `Bearer ${localStorage.getItem('token')}` } });

export async function logout() {
  localStorage.removeItem('token');
  navigate('/login');
}
