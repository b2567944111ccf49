import * as auth from './auth';
import { launches } from './counter';

export const login = auth.login;
export const read = auth.accessToken;
export const refresh = auth.refresh;
export const logout = auth.logout;
export const other = launches;
