import * as session from './session';

export const login = session.login;
export const read = () => session.token() ?? null;
export const logout = session.logout;
export const other = session.signedIn;
