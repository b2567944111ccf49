import auth from './auth';

export const login = () => auth.login('ada@example.com', 'pw');
export const read = () => auth.getAccessToken();
export const logout = () => auth.logout();
