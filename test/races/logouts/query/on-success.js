import { useMutation } from '@tanstack/react-query';
import axios from 'axios';
import { API_URL } from '../../app/config';
import { navigate } from '../../app/device';

export const useLogout = () =>
  useMutation({
    mutationFn: () =>
      axios.post(`${API_URL}/logout`, null, {
        headers: { Authorization: `Bearer ${localStorage.getItem('token')}` },
      }),
    onSuccess: () => {
      localStorage.removeItem('token');
      navigate('/login');
    },
  });

export const logout = () => useLogout().mutate();
