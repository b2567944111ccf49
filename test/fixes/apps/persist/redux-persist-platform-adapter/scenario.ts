import { rememberTheme, signedIn, signedOut, store, theme } from './src/store';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  await rememberTheme('dark');
  store.dispatch(signedIn((await response.json()).accessToken));
};
export const read = () => store.getState().auth.accessToken;
export const logout = () => void store.dispatch(signedOut());
export const other = () => theme();
