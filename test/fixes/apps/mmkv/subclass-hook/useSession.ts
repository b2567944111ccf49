import { useMMKVString } from 'react-native-mmkv';
import { authStorage, settings } from './storage';

const heard: string[] = [];
authStorage.watch((key) => heard.push(key));

export function useSession() {
  const [token] = useMMKVString('token', authStorage);
  const [theme, setTheme] = useMMKVString('theme', settings);

  async function login() {
    const response = await fetch('https://api.example.com/login', { method: 'POST' });
    const { token: accessToken } = await response.json();
    authStorage.setToken(accessToken);
    setTheme('dark');
  }

  return { token, theme, login, logout: () => authStorage.delete('token'), facts: () => [theme, authStorage.watched, heard.every((key) => key === 'token')] };
}
