import { atRest, onScreen } from 'screen';
import { login as signIn, logout as signOut } from './src/session';
import { useProfile } from './src/useProfile';

export const login = signIn;
export const read = () => onScreen(useProfile).current.me();
export const logout = signOut;
export const other = async () => {
  const profile = onScreen(useProfile);
  const isKnown = await profile.current.isKnown('');
  await atRest();
  return `${profile.current.shown} ${isKnown}`;
};
