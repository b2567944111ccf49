import { persistor, store } from './store';

const dispatch = store.dispatch as (action: { type: string; [name: string]: unknown }) => void;
const state = () => store.getState() as unknown as { accessToken: string | null; drafts: string[] };

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken, refreshToken } = await response.json();
  dispatch({ type: 'draft', text: 'Dear Ada' });
  dispatch({ type: 'signIn', accessToken, refreshToken });
  await persistor.flush();
};
export const read = () => state().accessToken;
export const logout = async () => {
  dispatch({ type: 'signOut' });
  await persistor.flush();
};
export const other = () => state().drafts[0];
