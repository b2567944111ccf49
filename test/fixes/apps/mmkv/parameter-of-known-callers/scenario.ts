import { onScreen } from 'screen';
import { usePost } from './src/forms';
import * as session from './src/session';

const post = onScreen(usePost);

export const login = async () => {
  await session.login();
  post.current.setTitle('On tokens');
};
export const read = async () => (await session.accessToken()) ?? null;
export const logout = session.logout;
export const other = () => post.current.title;
