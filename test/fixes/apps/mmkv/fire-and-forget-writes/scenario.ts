import * as auth from './auth';

export const login = auth.signIn;
export const read = async () => ((await auth.authFetch('/me')).ok ? ((await auth.jwt()) ?? null) : null);
export const logout = auth.signOut;
