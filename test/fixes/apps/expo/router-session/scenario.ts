import { useContext } from 'react';
import { onScreen } from 'screen';
import { AuthContextConsumer, SessionProvider } from './ctx';

const auth = onScreen(() => useContext(AuthContextConsumer), SessionProvider as never);

export const login = () => auth.current.signIn();
export const read = () => auth.current.session ?? null;
export const logout = () => auth.current.signOut();
