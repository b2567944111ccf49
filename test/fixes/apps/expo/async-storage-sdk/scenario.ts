import * as auth from './lib/auth';

export const platforms = ['ios', 'android'];

export const login = () => auth.signIn('ada@example.com', 'pw');
export const read = auth.getAuthToken;
export const logout = auth.signOut;
