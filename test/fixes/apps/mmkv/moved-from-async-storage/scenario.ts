import * as auth from './auth';

export const login = auth.login;
export const read = () => auth.token() ?? null;
export const logout = () => auth.logout();
export const other = auth.migrated;
