import { onScreen } from 'screen';
import { useAuth } from './useAuth';

export const refused = 'moving a key out of MMKV is not known';

const auth = onScreen(useAuth);

export const login = () => auth.current.login();
export const read = () => auth.current.token ?? null;
export const logout = () => auth.current.logout();
