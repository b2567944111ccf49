import type { Form } from '../form.js';

/** Functions of the project that write for others. */
export const functions: readonly Form[] = [
  {
    form: 'a function declaration, exported by name',
    over: ({ imported, write }) => ({
      'storage.js': `
        ${imported}
        export function save(key, value) {
          return ${write('key', 'value')}; // lands
        }
      `,
      'login.js': `
        import { save } from './storage';
        export const keep = (answer) => save('access_token', answer.accessToken); // reported
      `,
    }),
  },
  {
    form: 'an async arrow function that serialises what it is given',
    over: ({ imported, write }) => ({
      'src/storage/device.ts': `
        ${imported}
        export const saveObject = async <T>(key: string, value: T): Promise<void> => {
          try {
            await ${write('key', 'JSON.stringify(value)')}; // lands
          } catch (error) {
            console.warn(error);
          }
        };
      `,
      'src/login.ts': `
        import { saveObject } from './storage/device.js';
        export async function remember(answer: { token: string; user: { id: string } }) {
          await saveObject('session', { token: answer.token, user: answer.user }); // reported
        }
      `,
    }),
  },
  {
    form: 'a function that is the default export',
    over: ({ imported, write }) => ({
      'persist.js': `
        ${imported}
        export default function persist(name, value) {
          ${write('`app.${name}`', 'value')}; // lands
        }
      `,
      'login.js': `
        import keep from './persist';
        fetch('/login').then((answer) => answer.json()).then(({ jwt }) => keep('jwt', jwt)); // reported
      `,
    }),
  },
  {
    form: 'a default export that was declared before',
    over: ({ imported, write }) => ({
      'persist.ts': `
        ${imported}
        const persist = (name: string, value: string) => {
          void ${write('name', 'value')}; // lands
        };
        export default persist;
      `,
      'login.ts': `
        import persist from './persist';
        export const onAnswer = (refreshToken: string) => persist('refresh', refreshToken); // reported
      `,
    }),
  },
  {
    form: 'a member of a namespace import',
    over: ({ imported, write }) => ({
      'storage.js': `
        ${imported}
        export async function put(key, value) { await ${write('key', 'value')}; } // lands
        export async function noop() {}
      `,
      'login.jsx': `
        import * as storage from './storage';
        export const Login = ({ answer }) => (
          <button onClick={() => storage.put('userToken', answer.token)}>Sign in</button> // reported
        );
      `,
    }),
  },
  {
    form: 'a function that is exported and imported under other names',
    over: ({ imported, write }) => ({
      'storage.js': `
        ${imported}
        function write(key, value) { ${write('key', 'value')}; } // lands
        export { write as remember };
      `,
      'login.js': `
        import { remember as keep } from './storage';
        export function login(data) {
          keep('id_token', data.id_token); // reported
        }
      `,
    }),
  },
  {
    form: 'one parameter that is an object',
    over: ({ imported, write }) => ({
      'storage.ts': `
        ${imported}
        export const save = ({ key, value }: { key: string; value: string }) =>
          ${write('key', 'value')}; // lands
      `,
      'login.ts': `
        import { save } from './storage';
        export const keep = (answer: { accessToken: string }) =>
          save({ key: 'access', value: answer.accessToken }); // reported
      `,
    }),
  },
  {
    form: 'a wrapper of a wrapper',
    over: ({ imported, write }) => ({
      'storage/raw.js': `
        ${imported}
        export const setRaw = (key, text) => ${write('key', 'text')}; // lands
      `,
      'storage/json.js': `
        import { setRaw } from './raw';
        export const setJson = (key, value) => setRaw(key, JSON.stringify(value));
      `,
      'login.js': `
        import { setJson } from './storage/json';
        export const keep = (answer) => setJson('tokens', { accessToken: answer.accessToken }); // reported
      `,
    }),
  },
  {
    form: 'a function that is loaded when it is needed',
    over: ({ imported, write }) => ({
      'storage.js': `
        ${imported}
        export const save = (key, value) => ${write('key', 'value')}; // lands
      `,
      'login.js': `
        export async function keep(answer) {
          const { save } = await import('./storage');
          await save('access_token', answer.accessToken); // reported
        }
      `,
    }),
  },
  {
    form: 'a function that takes a callback as well',
    over: ({ imported, write }) => ({
      'storage.js': `
        ${imported}
        export const save = (key, value, done) => Promise.resolve(${write('key', 'String(value)')}).then(done); // lands
      `,
      'login.js': `
        import { save } from './storage';
        export const keep = (jwt, next) => save('credentials', jwt, () => next()); // reported
      `,
    }),
  },
  {
    form: 'a function that shows itself that it stores a token',
    over: ({ imported, write }) => ({
      'tokens.js': `
        ${imported}
        export const saveToken = (token) => ${write("'token'", 'token')}; // reported
      `,
      'login.js': `
        import { saveToken } from './tokens';
        export const keep = (answer) => saveToken(answer.accessToken);
        export const refresh = (answer) => saveToken(answer.accessToken);
      `,
    }),
  },
  {
    form: 'a function whose key is the token of another file',
    over: ({ imported, write }) => ({
      'keys.js': `export const SLOT = 'auth_token';`,
      'session.js': `
        ${imported}
        import { SLOT } from './keys';
        export const remember = (value) => ${write('SLOT', 'value')}; // reported
      `,
      'login.js': `
        import { remember } from './session';
        export const keep = (answer) => remember(answer.accessToken);
      `,
    }),
  },
];
