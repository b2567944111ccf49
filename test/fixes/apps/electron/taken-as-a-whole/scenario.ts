import './src/main';
import { signIn, token } from './src/tokens';

export const refused = 'line 12 is not understood';

export const login = signIn;
export const read = token;
