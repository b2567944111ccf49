import { login as signIn } from './src/auth/login';
import { logout as signOut } from './src/auth/logout';
import { refresh as renew } from './src/auth/refresh';
import { bearer } from './src/http';

export const login = signIn;
export const read = async () => (await bearer())?.slice(7) ?? null;
export const refresh = renew;
export const logout = signOut;
