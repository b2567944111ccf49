import * as auth from './auth';

export const login = auth.login;
export const read = auth.accessToken;
export const logout = auth.logout;
export const other = async () => (await auth.draft()) ?? 'nothing';
export const refused = 'only known at run time';
