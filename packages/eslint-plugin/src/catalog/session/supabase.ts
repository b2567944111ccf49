import type { ApiRow } from '../types.js';

const origin = { package: '@supabase/supabase-js' } as const;
const imports =
  "import { createClient } from '@supabase/supabase-js'; import AsyncStorage from '@react-native-async-storage/async-storage';";

/** Supabase keeps the session (access and refresh token) in the store it is given. */
export const rows: readonly ApiRow[] = [
  {
    id: 'supabase.auth.storage',
    origin,
    path: 'createClient()',
    versions: '>=2',
    role: 'session',
    holds: 'the Supabase session',
    option: { argument: 2, path: 'auth.storage' },
    unlessFalse: 'auth.persistSession',
    example: `${imports} createClient(url, key, { auth: { storage: AsyncStorage } })`,
    counterExample: `${imports} createClient(url, key, { auth: { storage: AsyncStorage, persistSession: false } })`,
  },
];
