import * as auth from './auth';

export const platforms = ['web'];
export const refused = 'no framework with a keychain';

export const login = auth.login;
export const read = auth.token;
export const logout = auth.logout;
