import { auth, signIn, signOut } from './stores/auth';

export const platforms = ['ios', 'android'];

export const login = signIn;
export const read = () => (auth.getState().hydrated ? auth.getState().accessToken : 'not yet');
export const logout = signOut;
