import * as auth from './auth';

export const login = () => auth.login('ada@example.com', 'pw');
export const read = async () => (await auth.authHeaders()).Authorization.replace('Bearer ', '') || null;
export const logout = auth.logout;
