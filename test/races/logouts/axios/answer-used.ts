import axios from 'axios';
import { API_URL } from '../../app/config.js';
import { navigate, toast } from '../../app/device.js';

export async function logout(): Promise<number> {
  const { status } = await axios.post(`${API_URL}/logout`, null, {
    headers: { Authorization: `Bearer ${localStorage.getItem('token') ?? ''}` },
  });
  toast.success(`HTTP ${status}`);
  localStorage.removeItem('token');
  navigate('/login');
  return status;
}
