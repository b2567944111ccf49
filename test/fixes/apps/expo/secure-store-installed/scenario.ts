import * as tokens from './src/tokens';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  await tokens.savePin('1815');
  await tokens.saveAccessToken((await response.json()).access_token);
};
export const read = tokens.getAccessToken;
export const logout = tokens.clearAccessToken;
export const other = async () => (await tokens.getPin()) ?? 'none';
