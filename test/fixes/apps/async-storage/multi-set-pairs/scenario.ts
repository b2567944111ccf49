import * as session from './src/session';
import { loadTokens } from './src/tokens';

export const login = () => session.login('ada@example.com', 'pw');
export const read = async () => (await loadTokens()).accessToken;
export const refresh = session.refresh;
export const logout = session.logout;
