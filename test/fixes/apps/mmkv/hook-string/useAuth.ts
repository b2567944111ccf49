import { useMMKVString } from 'react-native-mmkv';

export function useAuth() {
  const [token, setToken] = useMMKVString('auth.token');

  const login = async () => {
    const response = await fetch('https://api.example.com/login', { method: 'POST' });
    const data = await response.json();
    setToken(data.token);
  };

  return { token, login, logout: () => setToken(undefined) };
}
