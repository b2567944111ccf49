import './src/main';
import { forget, signIn, token } from './src/tokens';

export const refused = 'asks electron-store when the app ends, which waits for nothing';

export const login = signIn;
export const read = token;
export const logout = forget;
