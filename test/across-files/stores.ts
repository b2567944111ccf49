import type { Rule } from './form.js';

/** A store as a file uses it: how it comes to hand, and how it is written to. */
export interface Store {
  readonly name: string;
  /** The import that makes it available; empty for a global. */
  readonly imported: string;
  /** The same for a CommonJS file. */
  readonly required: string;
  /** The call that writes: both arguments are expressions. */
  readonly write: (key: string, value: string) => string;
}

export interface PlainStore extends Store {
  readonly rule: Rule;
}

/** What is written here can be read by others: on the device, or by any script of the page. */
export const plainStores: readonly PlainStore[] = [
  {
    name: 'AsyncStorage',
    rule: 'no-plaintext-token-storage',
    imported: "import AsyncStorage from '@react-native-async-storage/async-storage';",
    required: "const AsyncStorage = require('@react-native-async-storage/async-storage').default;",
    write: (key, value) => `AsyncStorage.setItem(${key}, ${value})`,
  },
  {
    name: 'localStorage',
    rule: 'no-token-in-web-storage',
    imported: '',
    required: '',
    write: (key, value) => `window.localStorage.setItem(${key}, ${value})`,
  },
  {
    name: 'MMKV',
    rule: 'no-plaintext-token-storage',
    imported: "import { createMMKV } from 'react-native-mmkv'; const device = createMMKV({ id: 'app' });",
    required:
      "const { createMMKV } = require('react-native-mmkv'); const device = createMMKV({ id: 'app' });",
    write: (key, value) => `device.set(${key}, ${value})`,
  },
  {
    name: 'a cookie of js-cookie',
    rule: 'no-token-in-web-storage',
    imported: "import Cookies from 'js-cookie';",
    required: "const Cookies = require('js-cookie');",
    write: (key, value) => `Cookies.set(${key}, ${value}, { secure: true })`,
  },
];

/** What is written here stays closed. */
export const secureStores: readonly Store[] = [
  {
    name: 'expo-secure-store',
    imported: "import * as SecureStore from 'expo-secure-store';",
    required: "const SecureStore = require('expo-secure-store');",
    write: (key, value) => `SecureStore.setItemAsync(${key}, ${value})`,
  },
  {
    name: 'localStorage, encrypted before',
    imported: "import { encrypt } from './cipher';",
    required: "const { encrypt } = require('./cipher');",
    write: (key, value) => `window.localStorage.setItem(${key}, encrypt(${value}))`,
  },
  {
    name: 'react-native-keychain',
    imported: "import * as Keychain from 'react-native-keychain';",
    required: "const Keychain = require('react-native-keychain');",
    write: (key, value) => `Keychain.setGenericPassword(${key}, ${value}, { service: ${key} })`,
  },
  {
    name: 'react-native-encrypted-storage',
    imported: "import EncryptedStorage from 'react-native-encrypted-storage';",
    required: "const EncryptedStorage = require('react-native-encrypted-storage').default;",
    write: (key, value) => `EncryptedStorage.setItem(${key}, ${value})`,
  },
  {
    name: 'MMKV with a key from the keychain',
    imported:
      "import { createMMKV } from 'react-native-mmkv'; import { keyFromKeychain } from './keychain'; const device = createMMKV({ id: 'app', encryptionKey: keyFromKeychain() });",
    required:
      "const { createMMKV } = require('react-native-mmkv'); const device = createMMKV({ id: 'app', encryptionKey: require('./keychain').keyFromKeychain() });",
    write: (key, value) => `device.set(${key}, ${value})`,
  },
];
