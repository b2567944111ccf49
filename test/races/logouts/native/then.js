import AsyncStorage from '@react-native-async-storage/async-storage';
import axios from 'axios';
import { API_URL } from '../../app/config';
import { navigate, toast } from '../../app/device';

export const logout = async () => {
  const token = await AsyncStorage.getItem('token');
  axios
    .post(`${API_URL}/logout`, {}, { headers: { Authorization: `Bearer ${token}` } })
    .then(async () => {
      await AsyncStorage.removeItem('token');
      navigate('Login');
    })
    .catch((error) => toast.error(error.message));
};
