import token from './token';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  await token.save((await response.json()).token);
};
export const read = () => token.load();
export const logout = () => token.drop();
