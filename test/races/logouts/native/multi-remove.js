import AsyncStorage from '@react-native-async-storage/async-storage';
import axios from 'axios';
import { API_URL } from '../../app/config';
import { navigate, toast } from '../../app/device';

export const logout = async () => {
  try {
    const token = await AsyncStorage.getItem('token');
    await axios.post(`${API_URL}/logout`, {}, { headers: { Authorization: `Bearer ${token}` } });
    await AsyncStorage.multiRemove(['token', 'user']);
    navigate('Login');
  } catch (error) {
    toast.error(error.message);
  }
};
