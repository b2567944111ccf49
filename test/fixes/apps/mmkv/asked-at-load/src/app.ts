import * as api from './api';
import { firstScreen } from './storage';

export const { login, logout } = api;

export function sentToken() {
  const token = api.token();
  return firstScreen === 'home' || token !== undefined ? token : undefined;
}
