import { getToken, removeToken, setToken } from '../utils/tokenStorage';

export async function submit(email, password) {
  const res = await fetch('https://api.example.com/login', {
    method: 'POST',
    body: JSON.stringify({ email, password }),
  });
  const { token } = await res.json();
  await setToken(token);
}

export const current = getToken;
export const leave = removeToken;
