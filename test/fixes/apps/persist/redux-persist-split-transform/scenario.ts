import { persistor, store } from './store';
import { notes, session } from './store/slices';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  store.dispatch(notes.actions.noted('milk'));
  store.dispatch(session.actions.opened((await response.json()).accessToken));
};
export const read = () => {
  const { credentials, seenAt } = store.getState().session;
  return credentials && seenAt?.getTime() === 1000 ? credentials.jwt : null;
};
export const logout = async () => {
  store.dispatch(session.actions.closed());
  await persistor.flush();
};
export const other = () => store.getState().notes.first;
