import { get } from './src/http/client';
import * as auth from './src/features/auth/api';

export const login = auth.login;
export const read = async () => (await get('/me')).token;
export const logout = auth.logout;
