import type { ApiRow } from '../types.js';

const asyncStorage = "import AsyncStorage from '@react-native-async-storage/async-storage';";

interface Sdk {
  readonly id: string;
  readonly package: string | readonly string[];
  readonly path: string;
  readonly holds: string;
  readonly versions?: string;
  readonly option: (ApiRow & { role: 'session' })['option'];
  /** The use, with `STORE` where the store is handed over. */
  readonly use: string;
}

function row({ id, package: name, path, versions, holds, option, use }: Sdk): ApiRow {
  return {
    id,
    origin: { package: name },
    path,
    ...(versions && { versions }),
    role: 'session',
    holds,
    option,
    example: `${asyncStorage} ${use.replace('STORE', 'AsyncStorage')}`,
    counterExample: use.replace('STORE', 'keychain'),
  };
}

/** SDKs of backends and sign-in services that keep their session in the store they are handed. */
export const rows: readonly ApiRow[] = [
  row({
    id: 'parse.setAsyncStorage',
    package: ['parse/react-native', 'parse/react-native.js', 'parse'],
    path: 'setAsyncStorage()',
    holds: 'the Parse session',
    option: { argument: 0 },
    use: "import Parse from 'parse/react-native'; Parse.setAsyncStorage(STORE)",
  }),
  row({
    id: 'better-auth.expoClient',
    package: '@better-auth/expo/client',
    path: 'expoClient()',
    holds: 'the Better Auth session',
    option: { argument: 0, path: 'storage' },
    use: "import { expoClient } from '@better-auth/expo/client'; expoClient({ scheme, storage: STORE })",
  }),
  row({
    id: 'nhost.clientStorage',
    package: ['@nhost/nhost-js', '@nhost/react', '@nhost/vue'],
    path: 'new NhostClient()',
    versions: '<4',
    holds: 'the Nhost session',
    option: { argument: 0, path: 'clientStorage' },
    use: "import { NhostClient } from '@nhost/nhost-js'; new NhostClient({ subdomain, clientStorage: STORE })",
  }),
  {
    id: 'nhost.storage',
    origin: { package: '@nhost/nhost-js' },
    path: 'createClient()',
    versions: '>=4',
    role: 'session',
    holds: 'the Nhost session',
    option: { argument: 0, path: 'storage' },
    values: {
      'new LocalStorage()': { store: 'localStorage', place: 'web' },
      'new CookieStorage()': { store: 'a cookie', place: 'web' },
    },
    example:
      "import { createClient, CookieStorage } from '@nhost/nhost-js'; createClient({ subdomain, storage: new CookieStorage() })",
    counterExample:
      "import { createClient, MemoryStorage } from '@nhost/nhost-js'; createClient({ subdomain, storage: new MemoryStorage() })",
  },
  row({
    id: 'clerk.tokenCache',
    package: ['@clerk/clerk-expo', '@clerk/expo'],
    path: '<ClerkProvider>',
    holds: 'the Clerk session',
    option: { attribute: 'tokenCache' },
    use: "import { ClerkProvider } from '@clerk/clerk-expo'; const app = <ClerkProvider tokenCache={STORE} />",
  }),
  row({
    id: 'convex-auth.storage',
    package: '@convex-dev/auth/react',
    path: '<ConvexAuthProvider>',
    holds: 'the Convex session',
    option: { attribute: 'storage' },
    use: "import { ConvexAuthProvider } from '@convex-dev/auth/react'; const app = <ConvexAuthProvider client={client} storage={STORE} />",
  }),
  {
    id: 'pocketbase.AsyncAuthStore',
    origin: { package: 'pocketbase' },
    path: 'new AsyncAuthStore()',
    role: 'session',
    holds: 'the PocketBase session',
    option: { argument: 0, path: 'save' },
    example: `${asyncStorage} import { AsyncAuthStore } from 'pocketbase'; new AsyncAuthStore({ save: async (session) => AsyncStorage.setItem('pb_auth', session) })`,
    counterExample:
      "import * as SecureStore from 'expo-secure-store'; import { AsyncAuthStore } from 'pocketbase'; new AsyncAuthStore({ save: async (session) => SecureStore.setItemAsync('pb_auth', session) })",
  },
];
