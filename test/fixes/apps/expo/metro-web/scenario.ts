import * as session from './src/session';

export const platforms = ['ios', 'android', 'web'];

export const login = session.login;
export const read = session.token;
export const logout = session.logout;
