import { createMMKV } from 'react-native-mmkv';

const store = createMMKV({ id: 'user' });

type Session = { token: string; refreshToken: string; user: { id: string } };

export async function persist(session: Session) {
  store.set('session', JSON.stringify(session));
}

export async function load(): Promise<Session | undefined> {
  const raw = store.getString('session');
  return raw ? JSON.parse(raw) : undefined;
}

export async function wipe() {
  store.remove('session');
}
