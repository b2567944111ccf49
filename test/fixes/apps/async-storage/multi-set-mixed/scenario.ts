import * as auth from './src/auth';

export const login = () => auth.login('ada@example.com', 'pw');
export const read = async () => (await auth.restore()).token ?? null;
export const logout = () => auth.logout();
export const other = async () => {
  const { userName, onboarded } = await auth.restore();
  return [userName, onboarded];
};
