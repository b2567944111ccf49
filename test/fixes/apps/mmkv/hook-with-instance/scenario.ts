import { onScreen } from 'screen';
import { useToken } from './useToken';

const token = onScreen(useToken);

export const login = () => token.current.login();
export const read = () => token.current.accessToken ?? null;
export const logout = () => token.current.logout();
