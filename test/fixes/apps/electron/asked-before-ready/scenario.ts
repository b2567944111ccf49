import './src/background';
import { signIn, signOut, token } from './src/tokens';

export const login = signIn;
export const read = async () => token();
export const logout = async () => signOut();
