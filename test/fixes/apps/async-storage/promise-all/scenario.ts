import * as auth from './src/auth';

export const login = auth.login;
export const read = async () => (await auth.load()).accessToken;
export const refresh = auth.refresh;
export const logout = auth.logout;
export const other = async () => (await auth.load()).userId ?? 'nobody';
