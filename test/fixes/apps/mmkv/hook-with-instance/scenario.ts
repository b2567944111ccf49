import { onScreen } from 'screen';
import { useToken } from './useToken';

export const refused = 'moving a key out of MMKV is not known';

const token = onScreen(useToken);

export const login = () => token.current.login();
export const read = () => token.current.accessToken ?? null;
export const logout = () => token.current.logout();
