import { dropTokens, saveTokens, tokens } from './src/db';

const post = async (path: string, body = {}) => {
  const response = await fetch(`https://api.example.com/${path}`, { method: 'POST', body: JSON.stringify(body) });
  const { accessToken, refreshToken } = await response.json();
  await saveTokens(accessToken, refreshToken);
};

export const login = () => post('login');
export const read = async () => (await tokens()).accessToken;
export const refresh = async () => post('refresh', { refreshToken: (await tokens()).refreshToken });
export const logout = dropTokens;
