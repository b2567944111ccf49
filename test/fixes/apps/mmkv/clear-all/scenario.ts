import * as auth from './auth';

export const login = auth.login;
export const read = async () => (await auth.accessToken()) ?? null;
export const logout = auth.logout;
export const other = () => auth.lastScreen() ?? 'Welcome';
