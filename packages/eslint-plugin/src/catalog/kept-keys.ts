/**
 * Under which keys libraries keep a state or a session in the store that they are handed, and what has to stand between
 * them and a token store: several take a rejection for "nothing there" and go on without the user.
 */
export interface KeptKeys {
  /** The row's id, or what stands before a dot of it. */
  readonly row: string;
  /** A function of the runtime's `/storages`. */
  readonly wrapper: 'whenUnlocked' | 'asFirebaseStorage' | 'asStateStorage';
  /** The option beside the store's that is the key, or the end of it. */
  readonly option?: string;
  /** The argument that is the key, where there is no such option: the store is then an argument as well. */
  readonly keyAt?: number;
  /** What the library puts before it. */
  readonly prefix?: string;
  /** The key where that option is missing, as the source of a regular expression. */
  readonly pattern?: string;
  /** An adapter of the app around the store is as good: it asks for nothing but items. */
  readonly takesAdapters?: true;
  /** It writes nothing over what it could not read: an adapter around a store that answers at once stays as it is. */
  readonly writesNothingUnasked?: true;
  /** It keeps a JSON object of slices: where that is more than a keychain is made for, `splitState` moves a part. */
  readonly isSplit?: true;
  /** An option to add beside the store's, where it is missing. */
  readonly adds?: { readonly option: string; readonly text: string };
}

export const KEPT_KEYS: readonly KeptKeys[] = [
  { row: 'zustand.persist', wrapper: 'asStateStorage', option: 'name', takesAdapters: true },
  { row: 'jotai.atomWithStorage', wrapper: 'whenUnlocked', keyAt: 0, writesNothingUnasked: true },
  {
    row: 'mobx-persist-store.makePersistable',
    wrapper: 'asStateStorage',
    option: 'name',
    takesAdapters: true,
  },
  {
    row: 'redux-persist.persistReducer',
    wrapper: 'asStateStorage',
    option: 'key',
    prefix: 'persist:',
    takesAdapters: true,
    isSplit: true,
    // It takes 5 seconds without an answer for "nothing stored".
    adds: { option: 'timeout', text: '0' },
  },
  {
    row: 'redux-persist.persistCombineReducers',
    wrapper: 'asStateStorage',
    option: 'key',
    prefix: 'persist:',
    takesAdapters: true,
    isSplit: true,
    adds: { option: 'timeout', text: '0' },
  },
  {
    row: 'supabase.auth.storage',
    wrapper: 'whenUnlocked',
    takesAdapters: true,
    option: 'storageKey',
    pattern: '^sb-.+-auth-token|^supabase\\.auth\\.token',
  },
  { row: 'firebase.getReactNativePersistence', wrapper: 'asFirebaseStorage', pattern: '^firebase:' },
  { row: 'firebase.initializeAuth', wrapper: 'asFirebaseStorage', pattern: '^firebase:' },
  {
    row: 'amplify.setKeyValueStorage',
    wrapper: 'whenUnlocked',
    pattern: '^CognitoIdentityServiceProvider\\.|^com\\.amplify\\.',
  },
];
