import type { Form, Rule } from '../form.js';

const DEVICE = 'no-plaintext-token-storage';
const WEB = 'no-token-in-web-storage';

const KEYCHAIN = `
  import * as Keychain from 'react-native-keychain';
  export const keyFromKeychain = () => Keychain.getGenericPassword().then((found) => found.password);
`;

/** The store is made in one file and used in another: the same call writes, whatever stands behind the name. */
export const handles: readonly Form[] = [
  handle('MMKV by new', DEVICE, `storage.set('jwt', answer.jwt)`, {
    plain: `
      import { MMKV } from 'react-native-mmkv';
      export const storage = new MMKV({ id: 'app' });
    `,
    secure: `
      import { MMKV } from 'react-native-mmkv';
      import { keyFromKeychain } from './keychain';
      export const storage = new MMKV({ id: 'app', encryptionKey: keyFromKeychain() });
    `,
  }),
  handle('MMKV by createMMKV', DEVICE, `storage.set('jwt', answer.jwt)`, {
    plain: `
      import { createMMKV } from 'react-native-mmkv';
      export const storage = createMMKV({ id: 'app', encryptionKey: 'a key in the bundle' });
    `,
    secure: `
      import { createMMKV } from 'react-native-mmkv';
      import { keyFromKeychain } from './keychain';
      const options = { id: 'app', encryptionKey: keyFromKeychain() };
      export const storage = createMMKV(options);
    `,
  }),
  handle('MMKV that is encrypted later', DEVICE, `storage.set('jwt', answer.jwt)`, {
    plain: `
      import { createMMKV } from 'react-native-mmkv';
      export const storage = createMMKV();
      storage.remove('old');
    `,
    secure: `
      import { createMMKV } from 'react-native-mmkv';
      import { keyFromKeychain } from './keychain';
      export const storage = createMMKV();
      keyFromKeychain().then((key) => storage.encrypt(key));
    `,
  }),
  handle('a store of web storage', WEB, `storage.setItem('jwt', answer.jwt)`, {
    plain: `export const storage = window.localStorage;`,
    secure: `export { default as storage } from 'react-native-encrypted-storage';`,
  }),
  handle('a property of a store', WEB, `(storage.jwt = answer.jwt)`, {
    plain: `export const storage = window.sessionStorage;`,
    secure: `export const storage = { jwt: undefined };`,
  }),
  handle('createAsyncStorage', DEVICE, `storage.setItem('jwt', answer.jwt)`, {
    plain: `
      import { createAsyncStorage } from '@react-native-async-storage/async-storage';
      export const storage = createAsyncStorage('app');
    `,
    secure: `
      import EncryptedStorage from 'react-native-encrypted-storage';
      export const storage = EncryptedStorage;
    `,
  }),
  handle("a package's default export, handed on", DEVICE, `storage.setItem('jwt', answer.jwt)`, {
    plain: `export { default as storage } from '@react-native-async-storage/async-storage';`,
    secure: `export { default as storage } from 'react-native-encrypted-storage';`,
  }),
  handle('a package, handed on by name', DEVICE, `storage.setItem('jwt', answer.jwt)`, {
    plain: `
      import AsyncStorage from '@react-native-async-storage/async-storage';
      export { AsyncStorage as storage };
    `,
    secure: `
      import * as SecureStore from 'expo-secure-store';
      export { SecureStore as storage };
    `,
  }),
  handle('a choice between two stores', WEB, `storage.setItem('jwt', answer.jwt)`, {
    plain: `
      const remember = new URLSearchParams(location.search).has('remember');
      export const storage = remember ? window.localStorage : window.sessionStorage;
    `,
    secure: `
      import { Platform } from 'react-native';
      import EncryptedStorage from 'react-native-encrypted-storage';
      export const storage = Platform.OS === 'web' ? window.localStorage : EncryptedStorage;
    `,
  }),
  handle('a store where there is one', WEB, `storage.setItem('jwt', answer.jwt)`, {
    plain: `
      const memory = { setItem() {} };
      export const storage = typeof window === 'undefined' ? memory : window.localStorage;
    `,
    secure: `
      const memory = new Map();
      export const storage = { setItem: (key, value) => memory.set(key, value) };
    `,
  }),
  handle('a store that is assigned later', DEVICE, `storage.setItem('jwt', answer.jwt)`, {
    plain: `
      import AsyncStorage from '@react-native-async-storage/async-storage';
      let storage;
      if (globalThis.HermesInternal) storage = AsyncStorage;
      export { storage };
    `,
    secure: `
      import EncryptedStorage from 'react-native-encrypted-storage';
      let storage;
      if (globalThis.HermesInternal) storage = EncryptedStorage;
      export { storage };
    `,
  }),
  handle('a member of an object of stores', WEB, "storage.session.setItem('jwt', answer.jwt)", {
    plain: `export const storage = { session: window.sessionStorage, device: window.localStorage };`,
    secure: `
      import EncryptedStorage from 'react-native-encrypted-storage';
      export const storage = { session: EncryptedStorage };
    `,
  }),
  handle('a function that gives the store', WEB, "storage().setItem('jwt', answer.jwt)", {
    plain: `
      export function storage() {
        if (typeof window === 'undefined') return undefined;
        return window.localStorage;
      }
    `,
    secure: `
      import EncryptedStorage from 'react-native-encrypted-storage';
      export const storage = () => EncryptedStorage;
    `,
  }),
  handle(
    'an instance that a hook of the library is handed',
    DEVICE,
    "useMMKVString('jwt', storage)[1](answer.jwt)",
    {
      plain: `
      import { createMMKV } from 'react-native-mmkv';
      export const storage = createMMKV({ id: 'app' });
    `,
      secure: `
      import { createMMKV } from 'react-native-mmkv';
      import { keyFromKeychain } from './keychain';
      export const storage = createMMKV({ id: 'app', encryptionKey: keyFromKeychain() });
    `,
    },
  ),
];

/** One caller over two stores. */
function handle(form: string, rule: Rule, write: string, made: { plain: string; secure: string }): Form {
  const caller = (mark: string) => `
    ${write.startsWith('useMMKV') ? "import { useMMKVString } from 'react-native-mmkv';" : ''}
    import { storage } from './storage';
    export const keep = (answer) => ${write};${mark}
  `;
  return {
    form,
    rule,
    plain: { 'storage.js': made.plain, 'login.js': caller(' // reported') },
    secure: { 'keychain.js': KEYCHAIN, 'storage.js': made.secure, 'login.js': caller('') },
  };
}
