import { invoke } from 'electron-page';
import './src/main.js';
import { lastLogin } from './src/account/index.js';

export const login = () => invoke('log-in');
export const read = async () => {
  const profile = (await invoke('profile')) as { authorization: string } | null;
  return profile && profile.authorization.replace('Bearer ', '');
};
export const logout = () => invoke('log-out');
export const other = lastLogin;
