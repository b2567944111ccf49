import { accessToken, login as signIn, logout as signOut, refreshToken } from './session';

export const stays = 'takes over what another MMKV holds';

export const login = signIn;
export const read = () => (refreshToken() === undefined ? null : (accessToken() ?? null));
export const logout = signOut;
