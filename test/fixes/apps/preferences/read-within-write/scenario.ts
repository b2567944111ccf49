import * as auth from './src/auth';

export const login = async () => {
  await auth.login();
  await auth.tidy();
};
export const read = auth.token;
export const logout = auth.logout;
export const refused = 'lie within each other';
