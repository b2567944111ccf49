import * as session from './session';

export const login = session.signIn;
export const read = async () => (await session.accessToken()) ?? null;
export const logout = session.signOut;
export const other = session.userName;
