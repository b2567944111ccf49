import { store } from './store';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  store.dispatch({ type: 'signIn', accessToken: (await response.json()).accessToken } as never);
};
export const read = () => (store.getState() as unknown as { accessToken: string | null }).accessToken;
export const logout = () => void store.dispatch({ type: 'signOut' });
