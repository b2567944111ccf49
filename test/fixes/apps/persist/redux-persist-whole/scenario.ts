import { signedIn, signedOut, store } from './src/store';

const post = async (path: string, body = {}) => {
  const response = await fetch(`https://api.example.com/${path}`, { method: 'POST', body: JSON.stringify(body) });
  const { accessToken, refreshToken } = await response.json();
  store.dispatch(signedIn({ accessToken, refreshToken }));
};

export const login = () => post('login');
export const read = () => store.getState().auth.accessToken;
export const refresh = () => post('refresh', { refreshToken: store.getState().auth.refreshToken });
export const logout = () => void store.dispatch(signedOut());

export const refused = 'more of the state';
