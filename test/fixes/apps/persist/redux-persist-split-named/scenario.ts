import { loaded, signedIn, signedOut, store } from './src/store';

const post = async (path: string, body = {}) => {
  const response = await fetch(`https://api.example.com/${path}`, { method: 'POST', body: JSON.stringify(body) });
  const { accessToken, refreshToken } = await response.json();
  store.dispatch(loaded([{ id: 1, text: 'Hello' }]));
  store.dispatch(signedIn({ accessToken, refreshToken }));
};

export const login = () => post('login');
export const read = () => store.getState().auth.accessToken;
export const refresh = () => post('refresh', { refreshToken: store.getState().auth.refreshToken });
export const logout = () => void store.dispatch(signedOut());
export const other = () => store.getState().feed.posts[0]?.text;

export const refused = 'by its name';
