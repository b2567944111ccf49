import { onScreen } from 'screen';
import { useAuth } from './useAuth';

const auth = onScreen(useAuth);

export const login = () => auth.current.login();
export const read = () => auth.current.token ?? null;
export const logout = () => auth.current.logout();
export const other = () => auth.current.theme;
