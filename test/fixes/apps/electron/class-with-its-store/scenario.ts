import { auth } from './electron/main/index';

export const login = () => auth.login();
export const read = () => auth.getToken();
export const logout = () => auth.logout();
export const other = () => auth.runs();
