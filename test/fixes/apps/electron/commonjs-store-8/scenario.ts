import { invoke } from 'electron-page';
import './main.js';

export const login = () => invoke('auth:login');
export const read = () => invoke('auth:token');
export const logout = () => invoke('auth:logout');
export const other = () => invoke('auth:email');
