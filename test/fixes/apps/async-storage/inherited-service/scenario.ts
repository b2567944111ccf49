import { accessToken, login as signIn } from './services';

export const login = signIn;
export const read = () => accessToken.load();
export const logout = () => accessToken.clear();
