import { authStore } from './auth-store';

export const login = () => authStore.login();
export const read = () => authStore.accessToken || null;
export const logout = () => authStore.signedIn('');
