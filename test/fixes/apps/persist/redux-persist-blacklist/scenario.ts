import { closed, opened, persistor, store } from './store';

const post = async (path: string, body = {}) => {
  const response = await fetch(`https://api.example.com/${path}`, { method: 'POST', body: JSON.stringify(body) });
  const { accessToken, refreshToken } = await response.json();
  store.dispatch(opened({ accessToken, refreshToken }));
  await persistor.flush();
};

export const login = () => post('login');
export const read = () => store.getState().session.accessToken || null;
export const refresh = () => post('refresh', { refreshToken: store.getState().session.refreshToken });
export const logout = async () => {
  store.dispatch(closed());
  await persistor.flush();
};
