import { persistor, store } from './app/store';

type State = { member: { token?: string; followed: string[] }; setting: { theme: string } };
const state = () => store.getState() as unknown as State;
const dispatch = store.dispatch as (action: { type: string; [name: string]: unknown }) => void;

const post = async (path: string) => {
  const response = await fetch(`https://api.example.com/${path}`, { method: 'POST' });
  const { accessToken } = await response.json();
  dispatch({ type: 'member/auth', token: accessToken, profile: { name: 'Ada' } });
  await persistor.flush();
};

export const login = async () => {
  dispatch({ type: 'member/follow', name: 'grace' });
  dispatch({ type: 'setting/theme', theme: 'dark' });
  await post('login');
};
export const read = () => state().member.token ?? null;
export const logout = async () => {
  dispatch({ type: 'member/logout' });
  await persistor.flush();
};
export const other = () => `${state().member.followed.join()} ${state().setting.theme}`;
