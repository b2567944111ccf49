import { createAsyncStorage } from '@react-native-async-storage/async-storage';

export const storage = createAsyncStorage('app');

export const accessToken = () => storage.getItem('accessToken');
export const logout = () => storage.removeItem('accessToken');
