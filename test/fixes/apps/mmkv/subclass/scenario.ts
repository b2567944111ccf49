import * as session from './session';

export const platforms = ['ios', 'android'];

export const login = session.login;
export const read = () => session.token() ?? null;
export const refresh = session.refresh;
export const other = session.facts;
export const logout = session.logout;
