import * as session from './session';

export const login = () => session.login(true);
export const read = session.token;
export const logout = session.logout;
export const other = session.remembers;
