import { api } from './src/api';
import { signedIn, signedOut, store } from './src/store';

export const login = async () => {
  const { data } = await store.dispatch(api.endpoints.login.initiate());
  if (data) store.dispatch(signedIn(data.accessToken));
};
export const read = () => store.getState().auth.token;
export const logout = () => void store.dispatch(signedOut());

export const refused = 'the answers of an API';
