import { useMutation } from '@tanstack/react-query';
import axios from 'axios';
import { API_URL } from '../../app/config';
import { navigate, toast } from '../../app/device';

export const useLogout = () =>
  useMutation({
    mutationFn: async () => {
      const headers = { Authorization: `Bearer ${localStorage.getItem('token')}` };
      await axios.post(`${API_URL}/logout`, null, { headers });
    },
    onSuccess: () => {
      localStorage.removeItem('token');
      toast.success('Bye');
      navigate('/login');
    },
    onError: (error) => {
      toast.error(error.message);
    },
  });

export const logout = () => useLogout().mutateAsync();
