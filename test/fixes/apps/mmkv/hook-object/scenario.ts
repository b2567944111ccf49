import { onScreen } from 'screen';
import { useSession } from './useSession';

const screen = onScreen(useSession);

export const login = () => screen.current.login();
export const read = () => screen.current.session?.accessToken ?? null;
export const refresh = () => screen.current.refresh();
export const logout = () => screen.current.logout();
