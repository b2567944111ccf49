import { session } from './src/state/session';

export const login = () => session.getState().signIn();
export const read = () => session.getState().jwt ?? null;
export const logout = () => session.getState().signOut();
