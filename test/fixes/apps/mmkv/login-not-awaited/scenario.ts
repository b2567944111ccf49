import * as api from './src/session';

export const refused = 'session.ts:15 does not wait for `keep`, and relies on what that has done in line 16';

export const login = api.login;
export const read = async () => api.storage.getString('token') ?? api.sent();
export const logout = api.logout;
