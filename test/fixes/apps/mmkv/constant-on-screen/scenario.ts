import { onScreen } from 'screen';
import * as account from './src/Account';

export const refused = 'line 21 cannot wait for the keychain';

export const login = account.login;
export const read = () => {
  onScreen(() => undefined, account.Account);
  return account.shown.token ?? null;
};
export const logout = account.logout;
