import { useMMKV, useMMKVListener } from 'react-native-mmkv';
import { useState } from 'react';

export function useAuth() {
  const storage = useMMKV({ id: 'auth' });
  const [token, setToken] = useState(() => storage.getString('accessToken'));

  useMMKVListener((key) => {
    if (key === 'accessToken') setToken(storage.getString('accessToken'));
  }, storage);

  async function login() {
    const response = await fetch('https://api.example.com/login', { method: 'POST' });
    const { accessToken } = await response.json();
    storage.set('theme', 'dark');
    storage.set('accessToken', accessToken);
  }

  return {
    token,
    theme: storage.getString('theme') ?? 'light',
    login,
    logout: () => storage.delete('accessToken'),
  };
}
