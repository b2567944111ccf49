import * as auth from './src/auth';

export const refused = 'its key is only known at run time';

export const login = auth.login;
export const read = async () => (await auth.accessToken()) ?? null;
export const logout = auth.logout;
export const other = async () => (await auth.visits()) ?? 0;
