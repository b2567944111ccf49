import * as api from './src/api';

export const login = api.login;
export const read = api.bootstrap;
export const logout = api.logout;
