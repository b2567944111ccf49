import * as app from './src/app';

export const refused = 'line 18';

export const login = app.login;
export const read = app.me;
export const logout = app.logout;
export const other = () => app.routes.join();
