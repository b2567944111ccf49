import * as auth from './src/auth';

export const login = () => auth.login('ada@example.com', 'pw');
export const read = async () => (await auth.request('/me')).token;
export const logout = auth.logout;
