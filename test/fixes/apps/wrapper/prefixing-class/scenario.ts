import * as auth from './src/auth';

export const login = auth.login;
export const read = async () => (await auth.accessToken()) ?? null;
export const logout = auth.logout;
export const other = async () => (await auth.visits()) ?? 0;
