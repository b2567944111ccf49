import * as session from './session';

export const refused = 'lists all keys, or hears of each';

let changes = 0;
session.onChange(() => {
  changes += 1;
});

export const login = session.login;
export const read = async () => (await session.token()) ?? null;
export const logout = session.logout;
export const other = () => changes;
