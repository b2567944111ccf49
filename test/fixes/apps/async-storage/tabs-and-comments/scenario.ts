import * as auth from './auth';

export const login = auth.login;
export const read = auth.token;
export const logout = auth.logout;
