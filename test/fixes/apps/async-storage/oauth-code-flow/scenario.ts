import { exchange, forget, renew, tokens } from './oauth';

export const platforms = ['ios', 'android'];

export const login = () => exchange('code', 'verifier');
export const read = async () => (await tokens())?.access_token ?? null;
export const refresh = renew;
export const logout = forget;
