import * as session from './session';

export const login = session.login;
export const read = async () => (await session.getSession())?.accessToken ?? null;
export const refresh = session.refresh;
export const logout = session.clearSession;
