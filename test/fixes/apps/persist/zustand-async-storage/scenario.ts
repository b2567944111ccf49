import { useAuthStore } from './src/useAuthStore';

const post = async (path: string, body = {}) => {
  const response = await fetch(`https://api.example.com/${path}`, { method: 'POST', body: JSON.stringify(body) });
  const { accessToken, refreshToken } = await response.json();
  useAuthStore.getState().setTokens(accessToken, refreshToken);
};

export const login = () => post('login');
export const read = () => useAuthStore.getState().accessToken;
export const refresh = () => post('refresh', { refreshToken: useAuthStore.getState().refreshToken });
export const logout = () => useAuthStore.getState().clear();
