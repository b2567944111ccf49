import Auth from './auth';

export const login = () => Auth.login({ email: 'ada@example.com' });
export const read = () => Auth.token();
export const logout = () => Auth.logout();
