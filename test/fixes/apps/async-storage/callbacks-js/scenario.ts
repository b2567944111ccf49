import { currentToken, signIn, signOut } from './api/session';

export const login = () => new Promise((resolve) => signIn('ada', 'pw', (error: unknown, user: unknown) => resolve(error ?? user)));
export const read = () => new Promise((resolve) => currentToken((token: string | null) => resolve(token)));
export const logout = () => new Promise<void>((resolve) => signOut(() => resolve()));
