import './src/main';
import { signIn, token } from './src/tokens';

export const refused = 'it is read at once in line 12, and what is encrypted is not';

export const login = signIn;
export const read = async () => token();
