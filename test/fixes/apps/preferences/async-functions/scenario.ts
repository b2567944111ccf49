import * as auth from './src/services/auth';

export const login = () => auth.login('ada@example.com', 'pw');
export const read = auth.getToken;
export const logout = auth.logout;
export const other = auth.user;
