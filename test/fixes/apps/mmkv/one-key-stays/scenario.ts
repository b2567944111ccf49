import * as api from './src/api';

export const stays = 'it is read at once in line 3';

export const login = api.login;
export const read = async () => (await api.signedIn()) ?? null;
export const refresh = api.refresh;
export const logout = api.logout;
