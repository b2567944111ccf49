import { theme } from './src/remembered';
import * as session from './src/session';

export const refused = 'only known at run time';

export const login = session.login;
export const read = async () => (await session.token()) ?? null;
export const logout = session.logout;
export const other = theme;
