import { invoke } from 'electron-page';
import './src/main/index';
import * as session from './src/main/session';

export const login = () => invoke('session:sign-in');
export const read = () => invoke('session:token');
export const refresh = () => session.refresh();
export const logout = () => invoke('session:sign-out');
export const other = () => invoke('settings:theme');
