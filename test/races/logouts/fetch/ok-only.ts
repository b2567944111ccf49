import { API_URL } from '../../app/config.js';
import { navigate } from '../../app/device.js';

export const logout = async (): Promise<void> => {
  const token = localStorage.getItem('token') ?? '';
  const response = await fetch(`${API_URL}/logout`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
  });
  if (response.ok) {
    localStorage.removeItem('token');
    navigate('/login');
  }
};
