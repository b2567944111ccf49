import './src/main';
import { signIn, token } from './src/tokens';

export const refused = 'Electron 22 is too old for a keychain: 28 or later is needed';

export const login = signIn;
export const read = token;
