import * as auth from './auth';
import { storedKeys } from './debug';

export const login = auth.login;
export const read = auth.idToken;
export const logout = auth.logout;
export const other = storedKeys;
