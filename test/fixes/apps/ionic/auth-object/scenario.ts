import { atRest, onScreen } from 'screen';
import { login as signIn, request } from './src/api';
import auth from './src/auth';
import { useTabs } from './src/useTabs';

export const platforms = ['android', 'ios', 'web'];

export const login = signIn;
export const read = async () => (await request('/me')).authorization?.slice(7) ?? null;
export const logout = () => auth.clearToken();
export const other = async () => {
  const tab = onScreen(() => useTabs({ location: { pathname: '/tabs' } }));
  await atRest();
  return tab.current;
};
