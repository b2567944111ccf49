import { store } from './store';

const state = () => store.getState() as { auth: { token: string | null }; settings: { language: string } };
const dispatch = store.dispatch as (action: { type: string; [name: string]: unknown }) => void;

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token, user } = await response.json();
  dispatch({ type: 'SET_LANGUAGE', language: 'de' });
  dispatch({ type: 'LOGIN_SUCCESS', token, user });
};
export const read = () => state().auth.token;
export const logout = () => dispatch({ type: 'LOGOUT' });
export const other = () => state().settings.language;
