import * as session from './auth';

export const login = session.login;
export const read = async () => (await session.auth())?.access_token ?? null;
export const logout = session.logout;
