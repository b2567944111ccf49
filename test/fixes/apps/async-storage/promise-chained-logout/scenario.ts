import { login as signIn, session } from './login';
import { logout as signOut } from './logout';

export const login = signIn;
export const read = async () => (await session()).token;
export const logout = signOut;
export const other = async () => (await session()).profile?.name ?? 'nobody';
