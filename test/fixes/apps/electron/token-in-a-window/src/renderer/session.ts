export async function signIn() {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken } = (await response.json()) as { accessToken: string };
  localStorage.setItem('accessToken', accessToken);
}

export const accessToken = () => localStorage.getItem('accessToken');
