import { drop, save, token } from './src/session';

export const refused = 'the bundler is not known to take a `.web` file';

export const login = async () => {
  const response = await fetch('https://api.example.com/login', { method: 'POST' });
  save((await response.json()).token);
};
export const read = () => token() ?? null;
export const logout = drop;
