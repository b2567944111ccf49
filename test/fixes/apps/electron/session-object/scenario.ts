import './electron/main';
import { accessToken, refresh, signIn, signOut, volume } from './electron/session';

export const login = signIn;
export const read = accessToken;
export { refresh };
export const logout = signOut;
export const other = volume;
