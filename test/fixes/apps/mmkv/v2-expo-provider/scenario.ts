import { onScreen } from 'screen';
import { AuthProvider, useAuth } from './AuthProvider';

type Auth = { token?: string; login(): Promise<void>; logout(): void };
const auth = onScreen<Auth>(useAuth as never, AuthProvider as never);

export const login = () => auth.current.login();
export const read = () => auth.current.token ?? null;
export const logout = () => auth.current.logout();
