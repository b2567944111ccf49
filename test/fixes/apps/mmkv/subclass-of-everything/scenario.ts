import * as session from './session';

export const refused = 'may hold more than a session';

export const login = session.login;
export const read = () => session.token() ?? null;
export const logout = session.logout;
