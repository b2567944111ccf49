import * as auth from './src/auth';

export const login = () => auth.login('ada@example.com', 'pw');
export const read = async () => (await auth.authorization())?.slice(7) ?? null;
export const logout = auth.logout;
export const other = () => auth.userName() ?? 'nobody';
