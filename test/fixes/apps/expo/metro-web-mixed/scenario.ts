import * as store from './store';

export const platforms = ['android', 'web'];

export const login = store.login;
export const read = store.accessToken;
export const logout = store.logout;
export const other = store.theme;
