import * as auth from './auth';

export const login = auth.login;
export const read = auth.accessToken;
export const logout = auth.logout;
export const refused = 'is not understood';
