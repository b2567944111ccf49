import { onScreen } from 'screen';
import { useAuth } from './src/useAuth';

const auth = onScreen(useAuth);

export const login = () => auth.current.signIn();
export const read = () => auth.current.accessToken;
export const logout = () => auth.current.signOut();
