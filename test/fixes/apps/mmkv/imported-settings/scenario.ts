import { volume } from './src/profile';
import * as session from './src/session';

export const login = session.login;
export const read = async () => (await session.token()) ?? null;
export const refresh = session.takeOver;
export const logout = session.logout;
export const other = volume;
