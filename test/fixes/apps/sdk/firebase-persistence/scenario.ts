import { signInWithEmailAndPassword, signOut } from 'firebase/auth';
import { auth } from './firebaseConfig';

export const login = () => signInWithEmailAndPassword(auth, 'ada@example.com', 'pw');
export const read = async () => {
  await auth.authStateReady();
  return auth.currentUser?.getIdToken() ?? null;
};
export const refresh = () => auth.currentUser?.getIdToken(true);
export const logout = () => signOut(auth);
