import * as session from './src/session';

export const login = () => session.signIn('ada@example.com');
export const read = async () => (await session.loadSession())?.accessToken ?? null;
export const refresh = session.renew;
export const logout = session.dropSession;
