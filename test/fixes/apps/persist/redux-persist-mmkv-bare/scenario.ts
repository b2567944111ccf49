import { store } from './store';

const dispatch = store.dispatch as (action: { type: string; [name: string]: unknown }) => void;
const state = () => store.getState() as unknown as { accessToken: string | null };

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken, refreshToken } = await response.json();
  dispatch({ type: 'signIn', accessToken, refreshToken });
};
export const read = () => state().accessToken;
export const logout = () => dispatch({ type: 'signOut' });

