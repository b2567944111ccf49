import { login as signIn, logout as signOut, sentToken } from './src/app';

export const platforms = ['ios', 'android', 'web'];

export const login = signIn;
export const read = () => sentToken() ?? null;
export const logout = signOut;
