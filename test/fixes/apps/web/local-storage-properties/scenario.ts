import * as auth from './auth';

export const platforms = ['web'];
export const refused = 'web';

export const login = auth.login;
export const read = auth.accessToken;
export const logout = auth.logout;
