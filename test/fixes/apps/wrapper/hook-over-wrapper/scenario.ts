import { onScreen } from 'screen';
import { loadString } from './src/storage';
import { useAuth } from './src/useAuth';

const auth = onScreen(useAuth);

export const login = () => auth.current.signIn();
export const read = () => auth.current.authToken;
export const logout = () => auth.current.signOut();
export const other = async () => (await loadString('lastSignIn')) ?? 'never';
