import type { Files, Form } from '../form.js';

const SAVE = {
  device: `
    import AsyncStorage from '@react-native-async-storage/async-storage';
    export const save = (key, value) => AsyncStorage.setItem(key, value); // lands
  `,
  web: `
    export const save = (key, value) => window.localStorage.setItem(key, value); // lands
  `,
  keychain: `
    import * as SecureStore from 'expo-secure-store';
    export const save = (key, value) => SecureStore.setItemAsync(key, value);
  `,
} as const;

const caller = (mark: string): Files => ({
  'login.js': `
    import { save } from './storage';
    export const keep = (answer) => save('access_token', answer.accessToken);${mark}
  `,
});
const reported = caller(' // reported');
const silent = caller('');

/** React Native takes the file that is for its platform. */
export const platforms: readonly Form[] = [
  {
    form: 'a file for native platforms',
    rule: 'no-plaintext-token-storage',
    plain: { 'storage.native.js': SAVE.device, ...reported },
    secure: { 'storage.native.js': SAVE.keychain, ...silent },
  },
  {
    form: 'a file for each system',
    rule: 'no-plaintext-token-storage',
    plain: {
      'storage.android.js': SAVE.device.replace(' // lands', ''),
      'storage.ios.js': SAVE.device,
      ...reported,
    },
    secure: { 'storage.android.js': SAVE.keychain, 'storage.ios.js': SAVE.keychain, ...silent },
  },
  {
    form: 'a file for the browser',
    rule: 'no-token-in-web-storage',
    plain: { 'storage.web.js': SAVE.web, ...reported },
    secure: { 'storage.js': SAVE.keychain, ...silent },
  },
  {
    // The browser has no keychain: who keeps the token in it elsewhere has done what can be done.
    form: 'a file for the browser beside one for the device',
    rule: 'no-plaintext-token-storage',
    plain: { 'storage.js': SAVE.device, 'storage.web.js': SAVE.web.replace(' // lands', ''), ...reported },
    secure: { 'storage.js': SAVE.keychain, 'storage.web.js': SAVE.web.replace(' // lands', ''), ...silent },
  },
];
