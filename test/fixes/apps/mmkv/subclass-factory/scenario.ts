import * as app from './src/app';

export const platforms = ['ios', 'android', 'web'];

export const login = app.login;
export const read = () => app.token() ?? null;
export const refresh = app.refresh;
export const logout = app.logout;
export const other = app.feed;
