import * as auth from './session';

export const login = auth.login;
export const read = async () => (await auth.session())?.accessToken ?? null;
export const logout = auth.logout;
