import { onScreen } from 'screen';
import { AuthProvider, useAuth } from './App';

const auth = onScreen(useAuth, AuthProvider);

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  auth.current.signIn((await response.json()).token);
};
export const read = () => auth.current.token;
export const logout = () => auth.current.signOut();
