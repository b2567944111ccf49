import './app/main.js';
import * as account from './app/account.js';

export const login = () => account.login();
export const read = () => account.token();
export const logout = () => account.logout();
export const other = () => account.name();
