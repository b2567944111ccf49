import type { Form } from '../form.js';

/** Functions that make what is written to: persistence factories and engines of the project's own. */
export const factories: readonly Form[] = [
  {
    form: 'a factory of stores',
    over: ({ imported, write }) => ({
      'create-storage.ts': `
        ${imported}
        export function createStorage(prefix: string) {
          return {
            setItem: (key: string, value: string) => ${write('prefix + key', 'value')}, // lands
            getItem: (key: string) => undefined,
          };
        }
      `,
      'login.ts': `
        import { createStorage } from './create-storage';
        const storage = createStorage('app.');
        export const keep = (answer: { jwt: string }) => storage.setItem('jwt', answer.jwt); // reported
      `,
    }),
  },
  {
    form: 'a factory that is used in a file between',
    over: ({ imported, write }) => ({
      'create-storage.js': `
        ${imported}
        export const createStorage = () => {
          const put = async (key, value) => {
            await ${write('key', 'value')}; // lands
          };
          return { put };
        };
      `,
      'storage.js': `
        import { createStorage } from './create-storage';
        export const storage = createStorage();
      `,
      'login.js': `
        import { storage } from './storage';
        export const keep = (answer) => storage.put('jwt', answer.jwt); // reported
      `,
    }),
  },
  {
    form: 'a factory of single slots',
    over: ({ imported, write }) => ({
      'slot.js': `
        ${imported}
        export function slot(name) {
          return { write: (value) => ${write('name', 'value')} }; // lands
        }
      `,
      'login.js': `
        import { slot } from './slot';
        const remembered = slot('auth_token');
        export const keep = (answer) => remembered.write(answer.value); // reported
      `,
    }),
  },
  {
    form: 'slots that are made in one file and written in another',
    over: ({ imported, write }) => ({
      'slot.js': `
        ${imported}
        export const slot = (name) => ({ write: (value) => ${write('name', 'value')} }); // lands
      `,
      'slots.js': `
        import { slot } from './slot';
        export const tokenSlot = slot('auth_token');
        export const themeSlot = slot('theme');
      `,
      'login.js': `
        import { themeSlot, tokenSlot } from './slots';
        export const keep = (answer) => {
          themeSlot.write(answer.theme);
          tokenSlot.write(answer.value); // reported
        };
      `,
    }),
  },
  {
    form: 'a factory that is handed the store',
    rule: 'no-plaintext-token-storage',
    plain: {
      'persist.js': `
        export const persistOver = (storage) => ({
          put: (key, value) => storage.setItem(key, JSON.stringify(value)), // lands
        });
      `,
      'storage.js': `
        import AsyncStorage from '@react-native-async-storage/async-storage';
        import { persistOver } from './persist';
        export const storage = persistOver(AsyncStorage);
      `,
      'login.js': `
        import { storage } from './storage';
        export const keep = (answer) => storage.put('jwt', answer.jwt); // reported
      `,
    },
    secure: {
      'persist.js': `
        export const persistOver = (storage) => ({
          put: (key, value) => storage.setItem(key, JSON.stringify(value)),
        });
      `,
      'storage.js': `
        import EncryptedStorage from 'react-native-encrypted-storage';
        import { persistOver } from './persist';
        export const storage = persistOver(EncryptedStorage);
      `,
      'login.js': `
        import { storage } from './storage';
        export const keep = (answer) => storage.put('jwt', answer.jwt);
      `,
    },
  },
  {
    form: 'a class that is handed the store',
    rule: 'no-token-in-web-storage',
    plain: {
      'store.js': `
        export class Store {
          constructor(storage) { this.storage = storage; }
          put(key, value) { this.storage.setItem(key, value); } // lands
        }
      `,
      'storage.js': `
        import { Store } from './store';
        export const storage = new Store(window.sessionStorage);
      `,
      'login.js': `
        import { storage } from './storage';
        export const keep = (answer) => storage.put('jwt', answer.jwt); // reported
      `,
    },
    secure: {
      'store.js': `
        export class Store {
          constructor(storage) { this.storage = storage; }
          put(key, value) { this.storage.setItem(key, value); }
        }
      `,
      'storage.js': `
        import EncryptedStorage from 'react-native-encrypted-storage';
        import { Store } from './store';
        export const storage = new Store(EncryptedStorage);
      `,
      'login.js': `
        import { storage } from './storage';
        export const keep = (answer) => storage.put('jwt', answer.jwt);
      `,
    },
  },
];
