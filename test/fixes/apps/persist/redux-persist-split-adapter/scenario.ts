import { store } from './src/store';
import { resetAuth, setAuth } from './src/slices/auth';
import { added } from './src/slices/cart';

const post = async (path: string, body = {}) => {
  const response = await fetch(`https://api.example.com/${path}`, { method: 'POST', body: JSON.stringify(body) });
  const { accessToken, refreshToken } = await response.json();
  store.dispatch(setAuth({ accessToken, refreshToken, user: { id: 'u1', roles: ['buyer'] } }));
};

export const platforms = ['ios', 'android', 'web'];
export const login = async () => {
  store.dispatch(added(7));
  await post('login');
};
export const read = () => store.getState().auth.accessToken;
export const refresh = () => post('refresh', { refreshToken: store.getState().auth.refreshToken });
export const logout = () => void store.dispatch(resetAuth());
export const other = () => store.getState().cart.items[0]?.id;
