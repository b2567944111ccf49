import { createMMKV, useMMKVString } from 'react-native-mmkv';

export const storage = createMMKV({ id: 'auth' });

export function useToken() {
  const [accessToken, setAccessToken] = useMMKVString('accessToken', storage);

  async function login() {
    const response = await fetch('https://api.example.com/login', { method: 'POST' });
    const body = await response.json();
    setAccessToken(body.accessToken);
  }

  return { accessToken, login, logout: () => setAccessToken(undefined) };
}
