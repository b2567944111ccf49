import { useStored } from './useStored';

export function useAuth() {
  const [token, setToken] = useStored('token');
  const [theme = 'light', setTheme] = useStored('theme');

  async function login() {
    const response = await fetch('https://api.example.com/login', { method: 'POST' });
    const { accessToken } = await response.json();
    setTheme('dark');
    setToken(accessToken);
  }

  return { token, theme, login, logout: () => setToken(undefined) };
}
