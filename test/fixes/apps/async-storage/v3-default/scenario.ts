import * as auth from './auth';

export const login = auth.login;
export const read = auth.getToken;
export const logout = auth.logout;
