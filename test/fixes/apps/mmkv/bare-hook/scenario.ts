import { onScreen } from 'screen';
import { login as signIn, logout as signOut, useToken } from './session';

export const refused = 'a hook in session.ts reads it while rendering';

const token = onScreen(useToken);

export const login = signIn;
export const read = () => token.current ?? null;
export const logout = signOut;
