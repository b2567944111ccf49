import type { Form } from '../form.js';

const KEYCHAIN = `
  import { getGenericPassword } from 'react-native-keychain';
  export const keyFromKeychain = () => getGenericPassword().then((found) => found && found.password);
`;

/** What a class inherits, and what is added to classes of others. */
export const inheritance: readonly Form[] = [
  {
    form: 'a base class of the project',
    over: ({ imported, write }) => ({
      'base.ts': `
        ${imported}
        export abstract class Base {
          protected put(key: string, value: string) {
            return ${write('key', 'value')}; // lands
          }
        }
      `,
      'session.ts': `
        import { Base } from './base';
        export class Session extends Base {
          keep(answer: { accessToken: string }) {
            return this.put('session', answer.accessToken); // reported
          }
        }
      `,
      'login.ts': `
        import { Session } from './session';
        export const onAnswer = (answer: { accessToken: string }) => new Session().keep(answer);
      `,
    }),
  },
  {
    form: 'an inherited method that a third file calls',
    over: ({ imported, write }) => ({
      'base.js': `
        ${imported}
        export class Base {
          put(key, value) { return ${write('key', 'value')}; } // lands
        }
      `,
      'store.js': `
        import { Base } from './base';
        export class Store extends Base {}
        export default new Store();
      `,
      'login.js': `
        import store from './store';
        export const keep = (answer) => store.put('jwt', answer.jwt); // reported
      `,
    }),
  },
  {
    form: 'a method that calls the one it overrides',
    over: ({ imported, write }) => ({
      'base.js': `
        ${imported}
        export class Base {
          put(key, value) { return ${write('key', 'value')}; } // lands
        }
      `,
      'store.js': `
        import { Base } from './base';
        export class Store extends Base {
          put(key, value) { return super.put('app.' + key, value); }
        }
      `,
      'login.js': `
        import { Store } from './store';
        const store = new Store();
        export const keep = (answer) => store.put('jwt', answer.jwt); // reported
      `,
    }),
  },
  {
    form: 'a subclass of a store',
    rule: 'no-plaintext-token-storage',
    plain: {
      'storage.ts': `
        import { MMKV } from 'react-native-mmkv';
        export class AppStorage extends MMKV {
          constructor() { super({ id: 'app' }); }
        }
      `,
      'login.ts': `
        import { AppStorage } from './storage';
        const storage = new AppStorage();
        export const keep = (answer: { jwt: string }) => storage.set('jwt', answer.jwt); // reported
      `,
    },
    secure: {
      'keychain.ts': KEYCHAIN,
      'storage.ts': `
        import { MMKV } from 'react-native-mmkv';
        import { keyFromKeychain } from './keychain';
        export class AppStorage extends MMKV {
          constructor() { super({ id: 'app', encryptionKey: keyFromKeychain() }); }
        }
      `,
      'login.ts': `
        import { AppStorage } from './storage';
        const storage = new AppStorage();
        export const keep = (answer: { jwt: string }) => storage.set('jwt', answer.jwt);
      `,
    },
  },
  {
    form: 'a subclass of a store with methods of its own',
    rule: 'no-plaintext-token-storage',
    plain: {
      'storage.ts': `
        import { MMKV } from 'react-native-mmkv';
        class AppStorage extends MMKV {
          setObject(key: string, value: object) { this.set(key, JSON.stringify(value)); } // lands
        }
        export const storage = new AppStorage({ id: 'app' });
      `,
      'login.ts': `
        import { storage } from './storage';
        export const keep = (answer: { jwt: string }) => storage.setObject('auth', { jwt: answer.jwt }); // reported
      `,
    },
    secure: {
      'keychain.ts': KEYCHAIN,
      'storage.ts': `
        import { MMKV } from 'react-native-mmkv';
        import { keyFromKeychain } from './keychain';
        class AppStorage extends MMKV {
          setObject(key: string, value: object) { this.set(key, JSON.stringify(value)); }
        }
        export const storage = new AppStorage({ id: 'app', encryptionKey: keyFromKeychain() });
      `,
      'login.ts': `
        import { storage } from './storage';
        export const keep = (answer: { jwt: string }) => storage.setObject('auth', { jwt: answer.jwt });
      `,
    },
  },
  {
    form: 'a method added to the prototype of a class of the platform',
    rule: 'no-token-in-web-storage',
    plain: {
      'extensions.js': `
        Storage.prototype.setObject = function (key, value) {
          this.setItem(key, JSON.stringify(value)); // lands
        };
      `,
      'login.js': `
        import './extensions';
        export const keep = (answer) => localStorage.setObject('auth', { token: answer.token }); // reported
      `,
    },
    secure: {
      'extensions.js': `
        import { encrypt } from './cipher';
        Storage.prototype.setObject = function (key, value) {
          this.setItem(key, encrypt(JSON.stringify(value)));
        };
      `,
      'login.js': `
        import './extensions';
        export const keep = (answer) => localStorage.setObject('auth', { token: answer.token });
      `,
    },
  },
];
