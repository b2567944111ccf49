import * as auth from './auth';

export const login = () => auth.login('ada@example.com', 'pw');
export const read = async () => (await auth.currentUser())?.token ?? null;
export const logout = auth.logout;
