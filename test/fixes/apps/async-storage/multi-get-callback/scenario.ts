import * as store from './store';

const load = () => new Promise<Record<string, string>>((resolve) => store.load(resolve));

export const login = store.login;
export const read = async () => (await load()).access_token;
export const other = async () => (await load()).theme ?? 'none';
export const logout = store.logout;
