import { idToken, login as signIn, logout as signOut } from './src/firebase';

export const login = () => signIn('ada@example.com', 'pw');
export const read = idToken;
export const logout = signOut;
