import * as session from './src/session';

export const platforms = ['ios', 'android', 'web'];

export const login = session.login;
export const read = async () => (await session.token()) ?? null;
export const logout = session.logout;
export const other = session.theme;
