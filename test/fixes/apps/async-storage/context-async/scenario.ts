import { onScreen } from 'screen';
import { AuthProvider, useAuth } from './src/context/AuthContext';

const auth = onScreen(useAuth, AuthProvider as never);

export const login = () => auth.current.signIn('ada@example.com', 'pw');
export const read = () => auth.current.userToken;
export const logout = () => auth.current.signOut();
