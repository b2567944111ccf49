import { createContext, useContext, useState, type ReactNode } from 'react';

const Auth = createContext<{ token: string | null; signIn(): Promise<void>; signOut(): void } | null>(null);

export function AuthProvider({ children }: { children: ReactNode }) {
  const [token, setToken] = useState(() => window.localStorage.getItem('token'));
  const signIn = async () => {
    const response = await fetch('https://api.example.com/login', { method: 'POST' });
    const { token } = await response.json();
    window.localStorage.setItem('token', token);
    setToken(token);
  };
  const signOut = () => {
    window.localStorage.removeItem('token');
    setToken(null);
  };
  return <Auth.Provider value={{ token, signIn, signOut }}>{children}</Auth.Provider>;
}

export const useAuth = () => useContext(Auth)!;
