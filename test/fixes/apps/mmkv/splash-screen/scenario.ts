import { atRest, onScreen } from 'screen';
import * as session from './src/session';
import { useSplash } from './src/useSplash';

export const login = session.login;
export const read = session.sent;
export const refresh = session.refresh;
export const logout = session.logout;
export const other = async () => {
  const screens: string[] = [];
  const splash = onScreen(() => useSplash((screen) => void screens.push(screen)));
  await atRest();
  await splash.current('Album');
  return screens.join();
};
