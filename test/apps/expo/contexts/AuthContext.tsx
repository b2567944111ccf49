import AsyncStorage from '@react-native-async-storage/async-storage';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type PropsWithChildren } from 'react';
import { API_URL } from '@/lib/api';

const STORAGE_KEYS = {
  token: '@trailmate:token',
  user: '@trailmate:user',
  lastSignIn: '@trailmate:lastSignIn',
} as const;

interface User {
  id: string;
  name: string;
  avatarUrl: string | null;
}

interface AuthContextValue {
  user: User | null;
  token: string | null;
  isLoading: boolean;
  signIn(email: string, password: string): Promise<void>;
  signOut(): Promise<void>;
}

const AuthContext = createContext<AuthContextValue | undefined>(undefined);

export function AuthProvider({ children }: PropsWithChildren) {
  const [user, setUser] = useState<User | null>(null);
  const [token, setToken] = useState<string | null>(null);
  const [isLoading, setIsLoading] = useState(true);

  useEffect(() => {
    async function restore() {
      try {
        const [storedToken, storedUser] = await Promise.all([
          AsyncStorage.getItem(STORAGE_KEYS.token),
          AsyncStorage.getItem(STORAGE_KEYS.user),
        ]);
        setToken(storedToken);
        setUser(storedUser ? JSON.parse(storedUser) : null);
      } finally {
        setIsLoading(false);
      }
    }
    void restore();
  }, []);

  const signIn = useCallback(async (email: string, password: string) => {
    const response = await fetch(`${API_URL}/sessions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    if (!response.ok) throw new Error('We could not sign you in.');

    const session = await response.json();
    await AsyncStorage.setItem(STORAGE_KEYS.token, session.token);
    await AsyncStorage.setItem(STORAGE_KEYS.user, JSON.stringify(session.user));
    await AsyncStorage.setItem(STORAGE_KEYS.lastSignIn, new Date().toISOString());
    setToken(session.token);
    setUser(session.user);
  }, []);

  const signOut = useCallback(async () => {
    await AsyncStorage.multiRemove([STORAGE_KEYS.token, STORAGE_KEYS.user]);
    setToken(null);
    setUser(null);
  }, []);

  const value = useMemo(
    () => ({ user, token, isLoading, signIn, signOut }),
    [user, token, isLoading, signIn, signOut],
  );

  return <AuthContext.Provider value={value}>{children}</AuthContext.Provider>;
}

export function useAuth(): AuthContextValue {
  const value = useContext(AuthContext);
  if (!value) throw new Error('useAuth needs an AuthProvider above it');
  return value;
}
