import { onScreen } from 'screen';
import { AuthProvider, useAuth } from './auth';

export const platforms = ['web'];
export const refused = 'no framework with a keychain';

const auth = onScreen(useAuth, AuthProvider);

export const login = () => auth.current.signIn();
export const read = () => auth.current.token;
export const logout = () => auth.current.signOut();
