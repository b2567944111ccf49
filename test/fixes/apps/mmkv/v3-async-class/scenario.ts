import { TokenService } from './TokenService';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  const { accessToken, refreshToken } = await response.json();
  await TokenService.save(accessToken, refreshToken);
};
export const read = () => TokenService.access();
export const refresh = () => TokenService.refresh();
export const logout = () => TokenService.clear();
