import { API_URL } from '../../app/config.js';
import { navigate } from '../../app/device.js';

export async function logout(): Promise<number> {
  const response = await fetch(`${API_URL}/logout`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${localStorage.getItem('token') ?? ''}` },
  });
  if (!response.ok) throw new Error(`Logout: HTTP ${response.status}`);

  // The user is gone.
  localStorage.removeItem('token');
  navigate('/login');
  return response.status;
}
