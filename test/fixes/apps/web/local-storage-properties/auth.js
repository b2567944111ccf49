export async function login() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = await response.json();
  localStorage.accessToken = accessToken;
}

export const accessToken = () => localStorage.accessToken ?? null;

export function logout() {
  delete localStorage.accessToken;
}
