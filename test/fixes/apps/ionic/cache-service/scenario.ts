import * as auth from './src/auth';

export const login = auth.login;
export const read = () => auth.request('/me');
export const logout = auth.logout;
export const other = auth.greeting;
