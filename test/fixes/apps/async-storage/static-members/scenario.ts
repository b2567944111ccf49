import { Session } from './src/Session';

const ready = Session.restore();

export const login = () => Session.open();
export const read = async () => {
  await ready;
  return Session.current;
};
export const logout = () => Session.close();
