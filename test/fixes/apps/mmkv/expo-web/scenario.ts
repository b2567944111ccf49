import * as session from './src/session';

export const platforms = ['ios', 'android', 'web'];

export const login = session.login;
export const read = () => session.authorization()?.slice(7) ?? null;
export const logout = session.logout;
export const other = session.theme;
