import AsyncStorage from '@react-native-async-storage/async-storage';

export interface Session {
  accessToken: string;
  refreshToken: string;
  user: { id: string; name: string };
}

const KEY = 'session';

export async function saveSession(session: Session) {
  await AsyncStorage.setItem(KEY, JSON.stringify(session));
}

export async function loadSession(): Promise<Session | null> {
  const json = await AsyncStorage.getItem(KEY);
  return json ? (JSON.parse(json) as Session) : null;
}

export async function dropSession() {
  await AsyncStorage.removeItem(KEY);
}

export async function signIn(email: string) {
  const response = await fetch('https://api.example.com/login', {
    method: 'POST',
    body: JSON.stringify({ email }),
  });
  const { accessToken, refreshToken, user } = await response.json();
  await saveSession({ accessToken, refreshToken, user });
}

export async function renew() {
  const session = await loadSession();
  if (!session) return;
  const response = await fetch('https://api.example.com/refresh', {
    method: 'POST',
    body: JSON.stringify({ refreshToken: session.refreshToken }),
  });
  const { accessToken, refreshToken } = await response.json();
  await saveSession({ ...session, accessToken, refreshToken });
}
