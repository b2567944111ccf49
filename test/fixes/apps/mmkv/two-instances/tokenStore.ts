import { getRandomValues } from 'expo-crypto';
import { MMKV } from 'react-native-mmkv';
import { encryptedMmkv } from '@jwt-hygiene/runtime/encrypted-mmkv';
import { session } from './session';

const TOKEN_KEYS = ['idToken'];

export const tokenStore = encryptedMmkv({
  open: (options) => new MMKV(options),
  former: () => session,
  keys: TOKEN_KEYS,
  random: (count) => getRandomValues(new Uint8Array(count)),
});
