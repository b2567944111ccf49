import { getTheme, setTheme, UserStore } from './user';

const user = new UserStore();
const ready = user.hydrate();

export const login = async () => {
  await setTheme('dark');
  await user.login();
};
export const read = async () => {
  await ready;
  return user.token;
};
export const logout = () => user.logout();
export const other = async () => (await getTheme()) ?? 'light';
