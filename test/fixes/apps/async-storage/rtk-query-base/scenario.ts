import { api, logout as signOut, store } from './src/api';

export const login = () => store.dispatch(api.endpoints.login.initiate({ email: 'ada@example.com' })).unwrap();
export const logout = signOut;
export const read = async () => {
  const { data } = await store.dispatch(api.endpoints.me.initiate(undefined, { forceRefetch: true, subscribe: false }));
  return data?.authorization.slice(7) ?? null;
};
