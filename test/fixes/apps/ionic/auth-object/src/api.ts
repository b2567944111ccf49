import session from './auth';

export async function request(path: string) {
  const headers: Record<string, string> = { Accept: 'application/json' };
  const token = session.getToken();
  if (token) headers.Authorization = `Bearer ${token}`;
  const response = await fetch(`https://api.example.com${path}`, { headers });
  return response.json();
}

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  session.saveToken((await response.json()).token);
};

/** What a router says of where it is. */
export type At = { pathname: string };
export const isAt = (location: At, path: string) => location.pathname === path;
