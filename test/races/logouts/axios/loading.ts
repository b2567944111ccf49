import axios from 'axios';
import { API_URL } from '../../app/config.js';
import { navigate } from '../../app/device.js';

let busy = false;

export async function logout(): Promise<boolean> {
  busy = true;
  try {
    await axios.post(`${API_URL}/logout`, undefined, {
      headers: { Authorization: `Bearer ${localStorage.getItem('token') ?? ''}` },
    });
    localStorage.removeItem('token');
    navigate('/login');
    return true;
  } catch {
    return false;
  } finally {
    busy = false;
  }
}

export const isBusy = (): boolean => busy;
