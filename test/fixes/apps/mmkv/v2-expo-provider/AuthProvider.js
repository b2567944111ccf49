import { createContext, useContext, useState } from 'react';
import { MMKV } from 'react-native-mmkv';

const storage = new MMKV();
const AuthContext = createContext(null);

export function AuthProvider({ children }) {
  const [token, setToken] = useState(storage.getString('userToken'));

  const login = async () => {
    const response = await fetch('https://api.example.com/login', { method: 'POST' });
    const { token: userToken } = await response.json();
    storage.set('userToken', userToken);
    setToken(userToken);
  };

  const logout = () => {
    storage.delete('userToken');
    setToken(undefined);
  };

  return <AuthContext.Provider value={{ token, login, logout }}>{children}</AuthContext.Provider>;
}

export const useAuth = () => useContext(AuthContext);
