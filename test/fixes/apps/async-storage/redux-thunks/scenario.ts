import * as auth from './src/store/authSlice';

const ready = auth.store.dispatch(auth.restore());

export const login = () => auth.store.dispatch(auth.login({ email: 'ada@example.com', password: 'pw' })).unwrap();
export const read = async () => {
  await ready;
  return auth.store.getState().auth.token;
};
export const logout = () => auth.store.dispatch(auth.logout()).unwrap();
