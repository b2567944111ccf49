import AsyncStorage from '@react-native-async-storage/async-storage';
import AuthService from './src/services/AuthService';

export const login = () => AuthService.signIn('ada@example.com', 'pw');
export const read = async () => ((await AuthService.isAuthenticated()) ? AuthService.getToken() : null);
export const logout = () => AuthService.signOut();
export const other = () => AsyncStorage.getItem('user');
