import Store from 'electron-store';

const store = new Store();

export const remembers = () => store.get('remember', true);

export async function signIn() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { token } = (await response.json()) as { token: string };
  store.set('token', token);
}

export async function forget() {
  store.delete('token');
}

export async function token() {
  return store.get('token') ?? null;
}
