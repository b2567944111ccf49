import * as auth from './auth';

export const login = auth.login;
export const read = async () => ((await auth.headers()) as { Authorization?: string }).Authorization?.slice(7) ?? null;
export const logout = auth.logout;
