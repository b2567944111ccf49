import { liked, signedIn, signedOut, store } from './store';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  store.dispatch(liked('home'));
  store.dispatch(signedIn((await response.json()).accessToken));
};
export const read = () => store.getState().account.jwt;
export const logout = () => void store.dispatch(signedOut());
export const other = () => store.getState().account.favourites[0];
