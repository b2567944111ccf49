import { useSession } from './store';

const state = () => useSession.getState() as { accessToken: string | null; signIn(): Promise<void>; signOut(): void };

export const login = () => state().signIn();
export const read = () => state().accessToken;
export const logout = () => state().signOut();
