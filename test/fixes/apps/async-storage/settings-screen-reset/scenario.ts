import * as auth from './auth';
import { resetApp } from './reset';

export const login = auth.login;
export const read = auth.userToken;
export const logout = resetApp;
export const other = auth.theme;
