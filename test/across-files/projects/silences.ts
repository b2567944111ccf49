import type { Files } from '../form.js';

const SAVE = 'export const save = (key, value) => window.localStorage.setItem(key, value);';

/** Projects in which nothing may be found, though a token, a store and a call are near each other. */
export const silences: Readonly<Record<string, Files>> = {
  'a generic adapter that a client library is handed': {
    'adapter.ts': `
      import AsyncStorage from '@react-native-async-storage/async-storage';
      export const adapter = {
        getItem: (key: string) => AsyncStorage.getItem(key),
        setItem: (key: string, value: string) => AsyncStorage.setItem(key, value),
        removeItem: (key: string) => AsyncStorage.removeItem(key),
      };
    `,
    'client.ts': `
      import { createClient } from 'some-backend';
      import { adapter } from './adapter';
      export const client = createClient('https://example.test', { auth: { storage: adapter } });
      export const signIn = (token: string) => client.signIn(token);
    `,
  },
  'a wrapper that is handed other things': {
    'storage.js': SAVE,
    'settings.js': `
      import { save } from './storage';
      export const setTheme = (theme) => save('theme', theme);
      export const setPushToken = (fcmToken) => save('fcm_token', fcmToken);
      export const forget = () => save('access_token', '');
    `,
  },
  'a key whose text says what its name does not': {
    'keys.js': `export const TOKEN_KEY = 'fcm_device_token';`,
    'login.js': `
      import { TOKEN_KEY } from './keys';
      export const keep = (value) => window.localStorage.setItem(TOKEN_KEY, value);
    `,
  },
  'a function of a package that is not there': {
    'storage.js': SAVE,
    'login.js': `
      import { save } from 'somebody-elses-storage';
      export const keep = (answer) => save('access_token', answer.accessToken);
    `,
  },
  'a function of the same name in another file': {
    'storage.js': SAVE,
    'vault.js': `
      import * as SecureStore from 'expo-secure-store';
      export const save = (key, value) => SecureStore.setItemAsync(key, value);
    `,
    'login.js': `
      import { save } from './vault';
      export const keep = (answer) => save('access_token', answer.accessToken);
    `,
  },
  'a parameter that is called like the import': {
    'storage.js': SAVE,
    'login.js': `
      import { save } from './storage';
      export const keepWith = (save, answer) => save('access_token', answer.accessToken);
      export const keepTheme = (theme) => save('theme', theme);
    `,
  },
  'a file between that encrypts': {
    'raw.js': SAVE,
    'vault.js': `
      import CryptoJS from 'crypto-js';
      import { save } from './raw';
      export const keep = (key, value) => save(key, CryptoJS.AES.encrypt(value, window.secret).toString());
    `,
    'login.js': `
      import { keep } from './vault';
      export const onAnswer = (answer) => keep('access_token', answer.accessToken);
    `,
  },
  'a wrapper that stores something about the token': {
    'storage.js': `export const remember = (key, value) => window.localStorage.setItem(key, String(value.length));`,
    'login.js': `
      import { remember } from './storage';
      export const keep = (answer) => remember('token_length', answer.accessToken);
    `,
  },
  'a subclass that overrides the plain method': {
    'base.js': `
      export class Store {
        put(key, value) { window.localStorage.setItem(key, value); }
      }
    `,
    'vault.js': `
      import EncryptedStorage from 'react-native-encrypted-storage';
      import { Store } from './base';
      export class Vault extends Store {
        put(key, value) { return EncryptedStorage.setItem(key, value); }
      }
    `,
    'login.js': `
      import { Vault } from './vault';
      export const keep = (answer) => new Vault().put('jwt', answer.jwt);
    `,
  },
  'a parameter of which only an interface is known': {
    'storage.ts': `
      export interface Store { put(key: string, value: string): void }
      export const plain: Store = { put: (key, value) => window.localStorage.setItem(key, value) };
    `,
    'login.ts': `
      import type { Store } from './storage';
      export const keep = (store: Store, answer: { jwt: string }) => store.put('jwt', answer.jwt);
    `,
  },
  'a map in memory': {
    'storage.js': `
      const memory = new Map();
      export const save = (key, value) => memory.set(key, value);
      export const theme = () => window.localStorage.getItem('theme');
    `,
    'login.js': `
      import { save } from './storage';
      export const keep = (answer) => save('access_token', answer.accessToken);
    `,
  },
  'a test that fills the store': {
    'storage.js': SAVE,
    'login.test.js': `
      import { save } from './storage';
      save('access_token', 'made up');
    `,
  },
};
