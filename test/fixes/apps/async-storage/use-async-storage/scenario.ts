import { onScreen } from 'screen';
import { useSession } from './useSession';

export const refused = 'moving a key out of AsyncStorage is not known';

const session = onScreen(useSession);

export const login = () => session.current.signIn();
export const read = () => session.current.token();
export const logout = () => session.current.signOut();
