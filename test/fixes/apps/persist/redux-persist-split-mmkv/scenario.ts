import { signIn, signOut, store, visited } from './src/store';

export const platforms = ['ios', 'android'];
export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  store.dispatch(visited('home'));
  store.dispatch(signIn((await response.json()).accessToken));
};
export const read = () => store.getState().user.token;
export const logout = () => void store.dispatch(signOut());
export const other = () => store.getState().history[0];
