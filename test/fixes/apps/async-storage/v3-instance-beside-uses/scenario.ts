import { accessToken, logout as signOut } from './storage';
import { login as signIn } from './auth';

export const login = signIn;
export const read = accessToken;
export const logout = signOut;
