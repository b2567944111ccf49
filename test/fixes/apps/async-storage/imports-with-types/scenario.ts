import { onScreen } from 'screen';
import * as auth from './auth';

const draft = onScreen(auth.useDraft);

export const login = async () => {
  await draft.current.setItem('Dear Ada');
  await auth.login({ email: 'ada@example.com' });
};
export const read = auth.token;
export const logout = auth.logout;
export const other = async () => (await draft.current.getItem()) ?? 'none';
