import { createElement, Fragment, type ReactNode } from 'react';
import { atRest, onScreen } from 'screen';
import { buttons, Gate, login as signIn, logout as signOut } from './src/Gate';

async function shown() {
  const went: string[] = [];
  let sent: string | null = null;
  const router = { replace: (to: string) => void went.push(to), send: (token: string) => void (sent = token) };
  const screen = ({ children }: { children: ReactNode }) =>
    createElement(Fragment, null, createElement(Gate, { router }), children);
  onScreen(() => undefined, screen);
  await atRest();
  buttons.get('Send')?.();
  await atRest();
  return { sent: sent as string | null, went: went.join() };
}

export const login = signIn;
export const read = async () => (await shown()).sent;
export const logout = signOut;
export const other = async () => (await shown()).went;
