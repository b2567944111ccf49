import * as auth from './auth';

export const login = auth.login;
export const read = async () => (await auth.fetchMe())?.token ?? null;
export const logout = auth.logout;
