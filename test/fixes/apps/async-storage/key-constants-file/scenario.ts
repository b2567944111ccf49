import * as auth from './src/api/auth';
import * as client from './src/api/client';

export const login = () => auth.login('ada@example.com', 'pw');
export const read = client.accessToken;
export const refresh = client.refresh;
export const logout = auth.logout;
export const other = client.language;
