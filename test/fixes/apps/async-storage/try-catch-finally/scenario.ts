import * as auth from './login';

export const login = () => auth.login('ada', 'pw');
export const read = () => auth.withToken((token: string | null) => token);
export const logout = auth.logout;
