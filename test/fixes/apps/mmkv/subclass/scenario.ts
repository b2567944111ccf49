import * as session from './session';

export const refused = 'a class of the app that extends MMKV';

export const login = session.login;
export const read = () => session.token() ?? null;
export const logout = session.logout;
