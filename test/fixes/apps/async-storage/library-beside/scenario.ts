import * as auth from './auth';
import { persister } from './cache';

export const login = async () => {
  await persister.persist(['note']);
  await auth.login();
};
export const read = auth.accessToken;
export const logout = auth.logout;
export const other = async () => (await persister.restore()) ?? 'nothing';
