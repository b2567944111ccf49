import { createRuleTester } from '../../../../test/support/rule-tester.js';
import rule from './no-plaintext-token-storage.js';

const direct = (store: string, because: string) => [
  { messageId: 'direct' as const, data: { store, because } },
];
const asyncStorage = `import AsyncStorage from '@react-native-async-storage/async-storage';`;
const mmkv = `import { MMKV, createMMKV, useMMKV, useMMKVString, useMMKVObject } from 'react-native-mmkv';`;

createRuleTester().run('no-plaintext-token-storage', rule, {
  valid: [
    { code: `${asyncStorage} AsyncStorage.setItem('token', token)`, options: [{ allow: ['async-storage'] }] },
    { code: `${mmkv} new MMKV().set('kiosk.jwt', v)`, options: [{ allowKeys: ['kiosk.*'] }] },
    `${asyncStorage} AsyncStorage.setItem('theme', theme)`,
    `${asyncStorage} AsyncStorage.setItem('pushToken', token)`,
    `${asyncStorage} AsyncStorage.setItem('@onboarded', 'true')`,
    `${asyncStorage} AsyncStorage.multiSet([['theme', theme], ['locale', locale]])`,
    `${asyncStorage} AsyncStorage.multiRemove(['token', 'refreshToken'])`,
    `${asyncStorage} AsyncStorage.setItem('token', await encrypt(token))`,
    // the name of another package's, or of one's own
    `import AsyncStorage from './secure-storage'; AsyncStorage.setItem('token', token)`,
    `AsyncStorage.setItem('token', token)`,
    // the keychain
    `import * as SecureStore from 'expo-secure-store'; SecureStore.setItemAsync('token', token)`,
    `import * as Keychain from 'react-native-keychain'; Keychain.setGenericPassword('user', token)`,
    `import EncryptedStorage from 'react-native-encrypted-storage'; EncryptedStorage.setItem('token', token)`,
    // MMKV with a key that is not in the code
    `${mmkv} const storage = new MMKV({ id: 'a', encryptionKey: await keyFromKeychain() }); storage.set('token', token)`,
    `${mmkv} const storage = createMMKV({ encryptionKey }); storage.set('token', token)`,
    `${mmkv} const storage = createMMKV(options); storage.set('token', token)`,
    `${mmkv} const storage = createMMKV({ ...secure }); storage.set('token', token)`,
    `${mmkv} const storage = createMMKV(); storage.encrypt(key); storage.set('token', token)`,
    `${mmkv} const storage = createMMKV({ encryptionKey: key }); const [t, setT] = useMMKVString('token', storage); setT(next)`,
    `${mmkv} import { storage } from './storage'; const [t, setT] = useMMKVString('token', storage); setT(next)`,
    `${mmkv} const storage = new MMKV(); storage.set('darkMode', true); storage.delete('token')`,
    `import { MMKV } from './crypto-store'; const storage = new MMKV(); storage.set('token', token)`,
    // web storage is the other rule's
    `localStorage.setItem('token', token)`,
  ],
  invalid: [
    {
      code: `${asyncStorage} AsyncStorage.multiSet([['kiosk.jwt', v], ['jwt', v]])`,
      options: [{ allow: ['mmkv.set'], allowKeys: ['jwt'] }],
      errors: direct('AsyncStorage', 'key `kiosk.jwt`'),
    },
    {
      code: `${asyncStorage} await AsyncStorage.setItem('token', res.data.token)`,
      errors: direct('AsyncStorage', 'key `token`, value `res.data.token`'),
    },
    {
      code: `import { AsyncStorage } from 'react-native'; AsyncStorage.setItem('jwt', v, () => {})`,
      errors: direct('AsyncStorage', 'key `jwt`'),
    },
    {
      code: `import Storage from '@react-native-community/async-storage'; Storage.setItem('jwt', v)`,
      errors: direct('AsyncStorage', 'key `jwt`'),
    },
    {
      code: `const AsyncStorage = require('@react-native-async-storage/async-storage').default; AsyncStorage.setItem('jwt', v)`,
      errors: direct('AsyncStorage', 'key `jwt`'),
    },
    {
      code: `import * as RN from '@react-native-async-storage/async-storage'; RN.default.setItem('jwt', v)`,
      errors: direct('AsyncStorage', 'key `jwt`'),
    },
    {
      code: `const { default: store } = await import('@react-native-async-storage/async-storage'); store.setItem('jwt', v)`,
      errors: direct('AsyncStorage', 'key `jwt`'),
    },
    {
      code: `${asyncStorage} AsyncStorage.multiSet([['theme', theme], ['refreshToken', value]])`,
      errors: direct('AsyncStorage', 'key `refreshToken`'),
    },
    {
      code: `${asyncStorage} const pairs = [['theme', theme], ['jwt', v]]; AsyncStorage.multiSet(pairs)`,
      errors: direct('AsyncStorage', 'key `jwt`'),
    },
    {
      code: `${asyncStorage} AsyncStorage.mergeItem('auth', JSON.stringify({ accessToken }))`,
      errors: direct('AsyncStorage', 'object with `accessToken`'),
    },
    {
      code: `import { createAsyncStorage } from '@react-native-async-storage/async-storage'; const db = createAsyncStorage('app'); await db.setMany({ theme, jwt: v })`,
      errors: direct('AsyncStorage', 'key `jwt`'),
    },
    {
      code: `import { useAsyncStorage } from '@react-native-async-storage/async-storage'; const { setItem } = useAsyncStorage('@app/token'); setItem(value)`,
      errors: direct('AsyncStorage', 'key `@app/token`'),
    },
    {
      code: `${asyncStorage} class Api { store = AsyncStorage; keep(t) { this.store.setItem('jwt', t) } }`,
      errors: direct('AsyncStorage', 'key `jwt`'),
    },
    // MMKV 2 and 3
    {
      code: `${mmkv} const storage = new MMKV(); storage.set('token', token)`,
      errors: direct('MMKV', 'key `token`, value `token`'),
    },
    {
      code: `${mmkv} export const storage = new MMKV({ id: 'app', encryptionKey: 'a-key-in-the-bundle' }); storage.set('jwt', v)`,
      errors: direct('MMKV', 'key `jwt`'),
    },
    {
      code: `${mmkv} const KEY = 'k'; const options = { id: 'app', encryptionKey: KEY }; new MMKV(options).set('jwt', v)`,
      errors: direct('MMKV', 'key `jwt`'),
    },
    // MMKV 4
    {
      code: `${mmkv} const storage = createMMKV({ id: 'app' }); storage.set('jwt', v)`,
      errors: direct('MMKV', 'key `jwt`'),
    },
    { code: `${mmkv} const storage = useMMKV(); storage.set('jwt', v)`, errors: direct('MMKV', 'key `jwt`') },
    {
      code: `${mmkv} const [token, setToken] = useMMKVString('user.token'); setToken(next)`,
      errors: direct('MMKV', 'key `user.token`'),
    },
    {
      code: `${mmkv} const plain = createMMKV(); const [s, setS] = useMMKVObject('s', plain); setS({ accessToken, user })`,
      errors: direct('MMKV', 'object with `accessToken`'),
    },
    // subclasses
    {
      code: `${mmkv} class Store extends MMKV { setObject(key, value) { this.set(key, JSON.stringify(value)) } } const store = new Store({ id: 'a' }); store.set('jwt', v)`,
      errors: direct('MMKV', 'key `jwt`'),
    },
    {
      code: `${mmkv} class Store extends MMKV { setObject(key, value) { this.set(key, JSON.stringify(value)) } } const store = new Store(); store.setObject('jwt', v)`,
      errors: [
        {
          messageId: 'through',
          data: { store: 'MMKV', via: 'setObject', because: 'key `jwt`', at: 'react.tsx:1' },
        },
      ],
    },
  ],
});
