import type { Files } from '../form.js';

/** An app whose tokens lie in the runtime's token store. */
export interface Rewritten {
  readonly form: string;
  readonly files: Files;
  /** The file that says where tokens are, as it was before: then something is reported. */
  readonly before: Files;
}

const session = {
  'src/session.ts': `
    import { storage, tokenStore } from './tokenStore';

    interface Answer { access_token: string; refresh_token: string; user: { name: string } }

    export async function logIn(name: string, password: string) {
      const response = await fetch('https://api.example.test/login', { method: 'POST', body: JSON.stringify({ name, password }) });
      const answer: Answer = await response.json();
      await tokenStore.setItem('access_token', answer.access_token);
      await storage.multiSet([['refresh_token', answer.refresh_token], ['user', JSON.stringify(answer.user)]]);
    }
    export const accessToken = () => tokenStore.getItem('access_token');
    export async function logOut() {
      try {
        const token = await tokenStore.getItem('refresh_token');
        await fetch('https://api.example.test/logout', { method: 'POST', body: JSON.stringify({ token }) });
      } finally {
        await storage.multiRemove(['access_token', 'refresh_token', 'user']);
      }
    }
  `,
};

const ASYNC_STORAGE = `
  import AsyncStorage from '@react-native-async-storage/async-storage';
  export const tokenStore = AsyncStorage;
  export const storage = AsyncStorage;
`;

const KEYCHAIN = `
  import AsyncStorage from '@react-native-async-storage/async-storage';
  import { createTokenStore, discardAfterReinstall, migrateFrom } from '@jwt-hygiene/runtime';
  import { keychain } from '@jwt-hygiene/runtime/react-native-keychain';
  import { splitStorage } from '@jwt-hygiene/runtime/split';

  const KEYS = ['access_token', 'refresh_token'];
  export const tokenStore = createTokenStore(keychain(), {
    name: 'com.example.app',
    prepare: [discardAfterReinstall(AsyncStorage), migrateFrom(AsyncStorage, KEYS)],
  });
  export const storage = splitStorage(AsyncStorage, tokenStore, KEYS);
`;

const native = { 'package.json': '{ "dependencies": { "react-native": "0.85.0" } }', ...session };

export const rewritten: readonly Rewritten[] = [
  {
    form: 'AsyncStorage, split',
    files: { ...native, 'src/tokenStore.ts': KEYCHAIN },
    before: { 'src/tokenStore.ts': ASYNC_STORAGE },
  },
  {
    form: 'a file for devices, and one for the browser that hands on AsyncStorage',
    files: {
      ...native,
      'src/tokenStore.ts': KEYCHAIN,
      'src/tokenStore.web.ts': `
        export { default as tokenStore, default as storage } from '@react-native-async-storage/async-storage';
      `,
    },
    before: { 'src/tokenStore.ts': ASYNC_STORAGE },
  },
  {
    form: 'a file for native platforms, and one for all others',
    files: {
      ...native,
      'src/tokenStore.native.ts': KEYCHAIN,
      'src/tokenStore.ts': `
        import AsyncStorage from '@react-native-async-storage/async-storage';
        import { plainOnWeb } from '@jwt-hygiene/runtime/plain-on-web';
        export const tokenStore = plainOnWeb(AsyncStorage, { keys: ['access_token', 'refresh_token'] });
        export const storage = AsyncStorage;
      `,
    },
    before: { 'src/tokenStore.native.ts': ASYNC_STORAGE },
  },
  {
    form: 'several places of one app',
    files: {
      ...native,
      'src/tokenStore.ts': KEYCHAIN,
      'src/old.js': `
        import { itemOf, withCallback } from '@jwt-hygiene/runtime/split';
        import { storage, tokenStore } from './tokenStore';

        export const keep = (token, done) => withCallback(tokenStore.setItem('access_token', token), done);
        export const merge = (answer) => storage.mergeItem('access_token', JSON.stringify({ token: answer.token }));
        export function useToken() {
          const { getItem, setItem } = itemOf(tokenStore, 'refresh_token');
          return { getItem, refresh: (answer) => setItem(answer.refresh_token) };
        }
        export const forget = () => storage.clear();
      `,
      'src/state.ts': `
        import { create } from 'zustand';
        import { createJSONStorage, persist } from 'zustand/middleware';
        import { tokenStore } from './tokenStore';

        export const useAuth = create(
          persist((set) => ({ accessToken: '', setToken: (accessToken: string) => set({ accessToken }) }), {
            name: 'auth',
            storage: createJSONStorage(() => tokenStore),
          }),
        );
      `,
    },
    before: { 'src/tokenStore.ts': ASYNC_STORAGE },
  },
  {
    form: 'Capacitor’s Preferences, split',
    files: {
      'package.json': '{ "dependencies": { "@capacitor/core": "8.0.0", "@capacitor/preferences": "8.0.0" } }',
      'src/tokenStore.ts': `
        import { Preferences } from '@capacitor/preferences';
        import { createTokenStore, discardAfterReinstall, migrateFrom } from '@jwt-hygiene/runtime';
        import { secureStorage } from '@jwt-hygiene/runtime/aparajita-capacitor-secure-storage';
        import { formerPreferences } from '@jwt-hygiene/runtime/former-storages';
        import { splitPreferences } from '@jwt-hygiene/runtime/split';

        const former = formerPreferences(() => Preferences);
        export const tokenStore = createTokenStore(secureStorage(), {
          prepare: [discardAfterReinstall(former), migrateFrom(former, ['access_token'])],
        });
        export const preferences = splitPreferences(Preferences, tokenStore, ['access_token']);
      `,
      'src/auth.ts': `
        import { preferences } from './tokenStore';
        export const keep = (answer: { access_token: string }) =>
          preferences.set({ key: 'access_token', value: answer.access_token });
        export const forget = () => preferences.remove({ key: 'access_token' });
      `,
    },
    before: {
      'src/tokenStore.ts': `
        import { Preferences } from '@capacitor/preferences';
        export const preferences = Preferences;
      `,
    },
  },
  {
    form: 'Ionic’s Storage, split',
    files: {
      'package.json': '{ "dependencies": { "@capacitor/core": "8.0.0", "@ionic/storage": "4.0.0" } }',
      'src/tokenStore.ts': `
        import { Storage } from '@ionic/storage';
        import { createTokenStore, migrateFrom } from '@jwt-hygiene/runtime';
        import { secureStorage } from '@jwt-hygiene/runtime/aparajita-capacitor-secure-storage';
        import { formerIonicStorage } from '@jwt-hygiene/runtime/former-storages';
        import { splitIonicStorage } from '@jwt-hygiene/runtime/split';

        const plain = new Storage();
        export const tokenStore = createTokenStore(secureStorage(), {
          prepare: [migrateFrom(formerIonicStorage(() => plain.create()), ['access_token'])],
        });
        export const storage = splitIonicStorage(plain, tokenStore, ['access_token']);
      `,
      'src/auth.ts': `
        import { storage } from './tokenStore';
        export const keep = (answer: { access_token: string }) => storage.set('access_token', answer.access_token);
        export const forget = () => storage.remove('access_token');
      `,
    },
    before: {
      'src/tokenStore.ts': `
        import { Storage } from '@ionic/storage';
        export const storage = new Storage();
      `,
    },
  },
  {
    form: 'an encrypted MMKV, also with hooks, and one that is split',
    files: {
      'package.json': '{ "dependencies": { "react-native": "0.85.0", "react-native-mmkv": "4.3.0" } }',
      'src/tokens.ts': `
        import { createMMKV } from 'react-native-mmkv';
        import { encryptedMmkv, splitMmkv } from '@jwt-hygiene/runtime/encrypted-mmkv';

        const KEYS = ['access_token', 'refresh_token'];
        const plain = createMMKV();
        export const tokens = encryptedMmkv({ open: (options) => createMMKV(options), former: () => plain, keys: KEYS });
        export const storage = splitMmkv(plain, tokens, KEYS);
      `,
      'src/auth.ts': `
        import { useMMKVObject, useMMKVString } from 'react-native-mmkv';
        import { storage, tokens } from './tokens';

        interface Answer { access_token: string; refresh_token: string }

        export const keep = (answer: Answer) => {
          tokens.set('access_token', answer.access_token);
          storage.set('refresh_token', answer.refresh_token);
        };
        export function useSession() {
          const [token, setToken] = useMMKVString('access_token', tokens);
          const [session, setSession] = useMMKVObject('session', storage);
          return { token, session, renew: (answer: Answer) => { setToken(answer.access_token); setSession(answer); } };
        }
        export const forget = () => storage.clearAll();
      `,
    },
    before: {
      'src/tokens.ts': `
        import { createMMKV } from 'react-native-mmkv';
        export const tokens = createMMKV();
        export const storage = tokens;
      `,
    },
  },
];
