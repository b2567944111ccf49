import { navigate } from '../../app/device.js';

export const logout = async (): Promise<boolean> => {
  const had = localStorage.getItem('token') !== null;
  localStorage.removeItem('token');
  await Promise.resolve();
  navigate('/login');
  return had;
};
