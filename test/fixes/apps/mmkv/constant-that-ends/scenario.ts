import { onScreen } from 'screen';
import { login as signIn } from './src/session';
import { useAccount } from './src/useAccount';

export const refused = 'may change it after it was shown';

export const login = signIn;
export const read = () => onScreen(useAccount).current.current();
export const logout = () => onScreen(useAccount).current.end();
