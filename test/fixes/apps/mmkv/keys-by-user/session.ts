import { last, saveToken, setLast, signOut, tokenOf, users } from './storage';

export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = await response.json();
  saveToken('ada', accessToken);
  setLast('ada');
}

export const token = () => tokenOf(last() ?? '');
export const signedIn = () => users().length;
export const logout = () => signOut('ada');
