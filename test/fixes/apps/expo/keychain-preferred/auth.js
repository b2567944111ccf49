import AsyncStorage from '@react-native-async-storage/async-storage';

export const setAuthToken = (authToken) => AsyncStorage.setItem('authToken', authToken);
export const getAuthToken = () => AsyncStorage.getItem('authToken');
export const clearAuthToken = () => AsyncStorage.removeItem('authToken');
