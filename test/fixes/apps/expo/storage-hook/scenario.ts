import { onScreen } from 'screen';
import { useSession } from './hooks/useSession';

const session = onScreen(useSession);

export const login = () => session.current.signIn();
export const read = () => session.current.accessToken;
export const logout = () => session.current.signOut();
