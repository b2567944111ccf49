import * as session from './session';
import { load } from './tokens';

export const login = session.login;
export const read = async () => (await load()).accessToken ?? null;
export const refresh = session.refresh;
export const logout = session.logout;
export const other = async () => (await load()).locale ?? 'none';
