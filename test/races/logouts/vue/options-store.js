import axios from 'axios';
import { defineStore } from 'pinia';
import { API_URL } from '../../app/config';
import { navigate } from '../../app/device';

export const useAuth = defineStore('auth', {
  state: () => ({ token: localStorage.getItem('token'), user: null }),
  actions: {
    async logout() {
      await axios.post(`${API_URL}/logout`, null, { headers: { Authorization: `Bearer ${this.token}` } });
      this.token = null;
      this.user = null;
      localStorage.removeItem('token');
      navigate('/login');
    },
  },
});

export const logout = () => useAuth().logout();
