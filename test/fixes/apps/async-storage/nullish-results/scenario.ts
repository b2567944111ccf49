import * as auth from './auth';

export const login = auth.login;
export const read = () => auth.requireToken().catch(() => null);
export const logout = auth.logout;
