import { login as signIn, logout as signOut, restore, run } from './sagas';

export const login = () => run(signIn);
export const read = () => run(restore);
export const logout = () => run(signOut);
