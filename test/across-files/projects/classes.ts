import type { Form } from '../form.js';

/** Classes whose methods write for others. */
export const classes: readonly Form[] = [
  {
    form: 'a static method',
    over: ({ imported, write }) => ({
      'storage.ts': `
        ${imported}
        export class Storage {
          static async put(key: string, value: string): Promise<void> {
            await ${write('key', 'value')}; // lands
          }
        }
      `,
      'login.ts': `
        import { Storage } from './storage';
        export const keep = (answer: { token: string }) => Storage.put('userToken', answer.token); // reported
      `,
    }),
  },
  {
    form: 'a method of an instance that the caller makes',
    over: ({ imported, write }) => ({
      'storage.js': `
        ${imported}
        export default class Store {
          #prefix;
          constructor(prefix) { this.#prefix = prefix; }
          put(key, value) { return ${write("this.#prefix + ':' + key", 'value')}; } // lands
        }
      `,
      'login.js': `
        import Store from './storage';
        const store = new Store('app');
        export const keep = (answer) => store.put('jwt', answer.jwt); // reported
      `,
    }),
  },
  {
    form: 'an arrow function in a class field',
    over: ({ imported, write }) => ({
      'storage.js': `
        ${imported}
        export class Store {
          put = async (key, value) => {
            await ${write('key', 'value')}; // lands
          };
        }
      `,
      'login.js': `
        import { Store } from './storage';
        export const keep = (answer) => new Store().put('jwt', answer.jwt); // reported
      `,
    }),
  },
  {
    form: 'an instance that the file itself exports',
    over: ({ imported, write }) => ({
      'storage.ts': `
        ${imported}
        class Store {
          put(key: string, value: string) {
            this.write(key, value);
          }
          private write(key: string, value: string) {
            void ${write('key', 'value')}; // lands
          }
        }
        export default new Store();
      `,
      'login.ts': `
        import store from './storage';
        export const keep = (answer: { jwt: string }) => store.put('jwt', answer.jwt); // reported
      `,
    }),
  },
  {
    form: 'a singleton by getInstance',
    over: ({ imported, write }) => ({
      'storage.ts': `
        ${imported}
        export class Store {
          private static instance?: Store;
          private constructor() {}
          static getInstance(): Store {
            if (!Store.instance) {
              Store.instance = new Store();
            }
            return Store.instance;
          }
          put(key: string, value: string) {
            return ${write('key', 'value')}; // lands
          }
        }
      `,
      'login.ts': `
        import { Store } from './storage';
        export const keep = (answer: { jwt: string }) => Store.getInstance().put('jwt', answer.jwt); // reported
      `,
    }),
  },
  {
    form: 'a singleton in a static field',
    over: ({ imported, write }) => ({
      'storage.js': `
        ${imported}
        export class Store {
          static shared = new Store();
          put(key, value) { ${write('key', 'value')}; } // lands
        }
      `,
      'login.js': `
        import { Store } from './storage';
        export const keep = (answer) => Store.shared.put('jwt', answer.jwt); // reported
      `,
    }),
  },
  {
    form: 'a singleton that a function makes when it is first asked',
    over: ({ imported, write }) => ({
      'storage.js': `
        ${imported}
        class Store {
          put(key, value) { ${write('key', 'value')}; } // lands
        }
        let store;
        export function theStore() {
          if (!store) store = new Store();
          return store;
        }
      `,
      'login.js': `
        import { theStore } from './storage';
        export const keep = (answer) => theStore().put('jwt', answer.jwt); // reported
      `,
    }),
  },
  {
    form: 'a class that shows itself that it stores a token',
    over: ({ imported, write }) => ({
      'tokens.js': `
        ${imported}
        export class TokenStore {
          set(token) { ${write("'session'", 'token')}; } // reported
        }
      `,
      'login.js': `
        import { TokenStore } from './tokens';
        const tokens = new TokenStore();
        export const keep = (answer) => tokens.set(answer.accessToken);
      `,
    }),
  },
];
