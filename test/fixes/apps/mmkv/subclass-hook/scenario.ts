import { onScreen } from 'screen';
import { useSession } from './useSession';

const session = onScreen(useSession);

export const login = () => session.current.login();
export const read = () => session.current.token ?? null;
export const logout = () => session.current.logout();
export const other = () => session.current.facts();
