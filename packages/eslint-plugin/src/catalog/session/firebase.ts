import type { ApiRow } from '../types.js';

const names = [
  'firebase/auth',
  'firebase/auth/react-native',
  '@firebase/auth',
  '@firebase/auth/dist/rn/index.js',
];
const localStorage = { store: 'localStorage', place: 'web' } as const;

/** Firebase keeps the refresh token and the ID token in its persistence. */
export const rows: readonly ApiRow[] = [
  {
    id: 'firebase.getReactNativePersistence',
    origin: { package: names },
    path: 'getReactNativePersistence()',
    role: 'session',
    holds: 'the Firebase session',
    option: { argument: 0 },
    example:
      "import { initializeAuth, getReactNativePersistence } from 'firebase/auth'; import AsyncStorage from '@react-native-async-storage/async-storage'; initializeAuth(app, { persistence: getReactNativePersistence(AsyncStorage) })",
    counterExample:
      "import { initializeAuth, getReactNativePersistence } from 'firebase/auth'; initializeAuth(app, { persistence: getReactNativePersistence(keychain) })",
  },
  {
    id: 'firebase.setPersistence',
    origin: { package: names },
    path: 'setPersistence()',
    role: 'session',
    holds: 'the Firebase session',
    option: { argument: 1 },
    values: { browserLocalPersistence: localStorage },
    example:
      "import { setPersistence, browserLocalPersistence } from 'firebase/auth'; setPersistence(auth, browserLocalPersistence)",
    counterExample:
      "import { setPersistence, inMemoryPersistence } from 'firebase/auth'; setPersistence(auth, inMemoryPersistence)",
  },
  {
    id: 'firebase.initializeAuth',
    origin: { package: names },
    path: 'initializeAuth()',
    role: 'session',
    holds: 'the Firebase session',
    option: { argument: 1, path: 'persistence' },
    values: { browserLocalPersistence: localStorage },
    example:
      "import { initializeAuth, browserLocalPersistence } from 'firebase/auth'; initializeAuth(app, { persistence: browserLocalPersistence })",
    counterExample:
      "import { initializeAuth, inMemoryPersistence } from 'firebase/auth'; initializeAuth(app, { persistence: inMemoryPersistence })",
  },
];
