import type { Form } from '../form.js';

/** React hooks of the project, and what they hand back. */
export const hooks: readonly Form[] = [
  {
    form: 'a pair of value and setter',
    over: ({ imported, write }) => ({
      'use-stored-state.ts': `
        import { useState } from 'react';
        ${imported}
        export function useStoredState(key: string, initial?: string) {
          const [value, setValue] = useState(initial);
          const store = (next: string) => {
            setValue(next);
            void ${write('key', 'next')}; // lands
          };
          return [value, store] as const;
        }
      `,
      'login.tsx': `
        import { useStoredState } from './use-stored-state';
        export function Login({ answer }: { answer: { value: string } }) {
          const [token, setToken] = useStoredState('token');
          return <button onClick={() => setToken(answer.value)}>{token}</button>; // reported
        }
      `,
    }),
  },
  {
    form: 'a setter inside useCallback',
    over: ({ imported, write }) => ({
      'use-stored-state.js': `
        import { useCallback, useState } from 'react';
        ${imported}
        export const useStoredState = (key) => {
          const [value, setValue] = useState();
          const store = useCallback(async (next) => {
            setValue(next);
            await ${write('key', 'JSON.stringify(next)')}; // lands
          }, [key]);
          return [value, store];
        };
      `,
      'login.jsx': `
        import { useStoredState } from './use-stored-state';
        export function useLogin() {
          const [session, setSession] = useStoredState('app.session');
          return (answer) => setSession({ accessToken: answer.accessToken, previous: session }); // reported
        }
      `,
    }),
  },
  {
    form: 'an object of functions',
    over: ({ imported, write }) => ({
      'use-storage.ts': `
        ${imported}
        export function useStorage() {
          const save = async (key: string, value: string) => {
            await ${write('key', 'value')}; // lands
          };
          const load = async (key: string) => key;
          return { save, load };
        }
      `,
      'login.ts': `
        import { useStorage } from './use-storage';
        export function useLogin() {
          const { save } = useStorage();
          return (answer: { jwt: string }) => save('jwt', answer.jwt); // reported
        }
      `,
    }),
  },
  {
    form: 'an object with a setter for one key',
    over: ({ imported, write }) => ({
      'use-slot.js': `
        ${imported}
        export function useSlot(name) {
          return { value: undefined, write: (value) => ${write('name', 'value')} }; // lands
        }
      `,
      'login.js': `
        import { useSlot } from './use-slot';
        export function useLogin() {
          const slot = useSlot('refresh_token');
          return (answer) => slot.write(answer.value); // reported
        }
      `,
    }),
  },
  {
    form: 'a hook over a hook',
    over: ({ imported, write }) => ({
      'use-storage.js': `
        ${imported}
        export const useStorage = () => ({ put: (key, value) => ${write('key', 'value')} }); // lands
      `,
      'use-session.js': `
        import { useStorage } from './use-storage';
        export function useSession() {
          const storage = useStorage();
          const begin = (session) => storage.put('session', JSON.stringify(session));
          return { begin };
        }
      `,
      'login.jsx': `
        import { useSession } from './use-session';
        export function Login({ accessToken }) {
          const { begin } = useSession();
          return <button onClick={() => begin({ accessToken })} />; // reported
        }
      `,
    }),
  },
  {
    form: 'an effect that writes the state',
    over: ({ imported, write }) => ({
      'use-stored-state.js': `
        import { useEffect, useState } from 'react';
        ${imported}
        export function useStoredState(key, initial) {
          const [value, setValue] = useState(initial);
          useEffect(() => {
            ${write('key', 'JSON.stringify(value)')}; // lands
          }, [key, value]);
          return [value, setValue];
        }
      `,
      'login.jsx': `
        import { useStoredState } from './use-stored-state';
        export function Login({ answer }) {
          const [token, setToken] = useStoredState('token', null);
          return <button onClick={() => setToken(answer.value)}>{token}</button>; // reported
        }
      `,
    }),
  },
  {
    form: 'a hook that shows itself that it stores a token',
    over: ({ imported, write }) => ({
      'use-token.js': `
        ${imported}
        export function useToken() {
          const setToken = (next) => ${write("'access_token'", 'next')}; // reported
          return [undefined, setToken];
        }
      `,
      'login.js': `
        import { useToken } from './use-token';
        export function useLogin() {
          const [, setToken] = useToken();
          return (answer) => setToken(answer.accessToken);
        }
      `,
    }),
  },
];
