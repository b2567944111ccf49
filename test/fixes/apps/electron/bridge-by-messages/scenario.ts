import { invoke } from 'electron-page';
import './src/main';

export const login = async () => {
  await invoke('login');
  await invoke('store:set', 'zoom', 2);
};
export const read = async () => (await invoke('store:get', 'accessToken')) ?? null;
export const logout = () => invoke('store:delete', 'accessToken');
export const other = async () => (await invoke('store:get', 'zoom')) ?? 1;
