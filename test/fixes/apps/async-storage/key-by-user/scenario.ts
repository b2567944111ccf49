import * as auth from './auth';

export const refused = 'only known at run time';

export const login = () => auth.login('ada');
export const read = () => auth.token('ada');
export const logout = () => auth.logout('ada');
