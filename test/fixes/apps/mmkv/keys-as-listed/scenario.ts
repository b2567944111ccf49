import * as session from './session';

export const refused = 'lists all keys';

export const login = session.login;
export const read = async () => (await session.token()) ?? null;
export const logout = session.logout;
