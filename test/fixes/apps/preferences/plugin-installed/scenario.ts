import * as auth from './auth';

export const platforms = ['ios', 'android'];

export const login = auth.login;
export const read = auth.token;
export const logout = auth.logout;
