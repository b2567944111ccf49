import { createRuleTester } from '../../../../test/support/rule-tester.js';
import rule from './valid-keychain-options.js';

const keychain = `import * as Keychain from 'react-native-keychain';`;
const store = `import * as SecureStore from 'expo-secure-store';`;
const own = `service: 'com.example.session'`;

const errors = (messageId: keyof typeof rule.meta.messages, data?: Record<string, string>, line?: number) => [
  { messageId, ...(data && { data }), ...(line && { line }) },
];

// What stands in these tests is written anew, after shapes seen in applications.
createRuleTester().run('valid-keychain-options', rule, {
  valid: [
    // one entry, with or without a name of its own
    `${keychain} Keychain.setGenericPassword('session', token)`,
    `${keychain} Keychain.setGenericPassword('session', token, { ${own} })`,
    `${keychain} Keychain.setGenericPassword('accessToken', a, { service: 'access' }); Keychain.setGenericPassword('refreshToken', r, { service: 'refresh' })`,
    `${keychain} Keychain.setGenericPassword('accessToken', a); Keychain.setGenericPassword('refreshToken', r, { service: 'refresh' })`,
    // the same entry, written again
    `${keychain} const signIn = (t) => Keychain.setGenericPassword('auth', t); const refresh = (t) => Keychain.setGenericPassword('token', t)`,
    `${keychain} const signIn = (e, p) => Keychain.setGenericPassword(e, p); const refresh = (t) => Keychain.setGenericPassword('refreshToken', t)`,
    `${keychain} async function keep(t) { try { await Keychain.setGenericPassword('a', t, { accessControl }) } catch { await Keychain.setGenericPassword('a', t) } }`,
    `${keychain} async function keep(a, b) { try { await Keychain.setGenericPassword('a', a) } catch { await Keychain.setGenericPassword('b', b) } }`,
    `${keychain} async function keep(a, b, c) { if (c) { await Keychain.setGenericPassword('a', a) } else { await Keychain.setGenericPassword('b', b) } }`,
    `${keychain} async function keep(a, b, c) { if (c) { await Keychain.setGenericPassword('a', a); return } await Keychain.setGenericPassword('b', b) }`,
    `${keychain} async function keep(a, c) { if (c) return Keychain.setGenericPassword('a', a); return Keychain.setGenericPassword('b', c) }`,
    `${keychain} function keep(a, b, c) { switch (c) { case 1: Keychain.setGenericPassword('a', a); break; default: Keychain.setGenericPassword('b', b) } }`,
    // services that only the caller, a spread or a later line knows
    `${keychain} function keep(a, r, x) { Keychain.setGenericPassword('accessToken', a, { service: x.a }); Keychain.setGenericPassword('refreshToken', r, { service: x.r }) }`,
    `${keychain} function keep(a, r, x) { Keychain.setGenericPassword('accessToken', a, x); Keychain.setGenericPassword('refreshToken', r, x) }`,
    `${keychain} function keep(a, r) { Keychain.setGenericPassword('accessToken', a, { ...one }); Keychain.setGenericPassword('refreshToken', r, { ...two }) }`,
    `${keychain} function keep(a, r) { const o = {}; o.service = pick(); Keychain.setGenericPassword('accessToken', a, o); Keychain.setGenericPassword('refreshToken', r) }`,
    `${keychain} const save = (key, value) => Keychain.setGenericPassword(key, value, { service: key }); save('accessToken', a); save('refreshToken', r)`,
    `${keychain} const save = (key, value) => Keychain.setGenericPassword(key, value); save('accessToken', a); save('accessToken', b)`,
    `${keychain} Keychain.setInternetCredentials('a.example.com', 'access', a); Keychain.setInternetCredentials('b.example.com', 'refresh', r)`,
    // what may be empty, and what is not
    `${keychain} let user = ''; if (known) user = known.name; Keychain.setGenericPassword(user, token)`,
    `${keychain} const save = (user = '') => Keychain.setGenericPassword(user, token)`,
    `${keychain} Keychain.setGenericPassword(user ?? '', token)`,
    `${store} SecureStore.setItemAsync('token', '')`,
    // accessibility
    `${keychain} Keychain.setGenericPassword('a', t, { accessible: Keychain.ACCESSIBLE.AFTER_FIRST_UNLOCK })`,
    `${keychain} Keychain.getGenericPassword({ accessible: Keychain.ACCESSIBLE.ALWAYS })`,
    `${keychain} const options = { accessible: Platform.OS === 'ios' ? Keychain.ACCESSIBLE.WHEN_UNLOCKED : Keychain.ACCESSIBLE.ALWAYS }`,
    `${keychain} const Legend = { ACCESSIBLE: { ALWAYS: 'always' } }; use({ accessible: Legend.ACCESSIBLE.ALWAYS })`,
    `import * as SecureStore from './secure-store'; SecureStore.setItemAsync('@a', t, { keychainAccessible: SecureStore.ALWAYS })`,
    // iCloud
    `${keychain} Keychain.setGenericPassword('a', t, { cloudSync: wanted })`,
    `${keychain} Keychain.setGenericPassword('a', t, { cloudSync: undefined })`,
    `import { SecureStorage } from '@aparajita/capacitor-secure-storage'; SecureStorage.setSynchronize(false); SecureStorage.set('token', t, true, false)`,
    // results that are looked at, or handed on
    `${keychain} async function f() { const entry = await Keychain.getGenericPassword(); if (!entry) return; use(entry.password.length) }`,
    `${keychain} async function f() { const entry = await Keychain.getGenericPassword(); return entry ? JSON.parse(entry.password) : null }`,
    `${keychain} async function f() { const entry = await Keychain.getGenericPassword(); return entry && JSON.parse(entry.password) }`,
    `${keychain} async function f() { const { password } = await Keychain.getGenericPassword(); return password }`,
    `${keychain} async function f() { const { password } = await Keychain.getGenericPassword(); if (password) send('Bearer ' + password) }`,
    `${keychain} async function f() { const { username, password } = await Keychain.getGenericPassword(); if (username !== undefined) send('Bearer ' + password) }`,
    `${keychain} async function f() { const { password } = await Keychain.getGenericPassword(); return password ? JSON.parse(password) : undefined }`,
    `${keychain} async function f() { const { password = '' } = await Keychain.getGenericPassword(); return 'Bearer ' + password }`,
    `${keychain} async function f() { try { const entry = await Keychain.getGenericPassword(); return JSON.parse(entry.password) } catch { return null } }`,
    `${keychain} async function f() { const entry = await Keychain.getGenericPassword(); return entry.password?.length }`,
    `${keychain} async function f() { const entry = await Keychain.getGenericPassword(); check(entry); return JSON.parse(entry.password) }`,
    `${keychain} Keychain.getGenericPassword()`,
    // imports
    `${keychain} Keychain.hasGenericPassword()`,
    `import { hasGenericPassword } from 'react-native-keychain'; hasGenericPassword()`,
    `import Keychain from 'react-native-keychain'; Keychain.getGenericPassword()`,
    `import Keychain from './react-native-keychain'; Keychain.hasGenericPassword()`,
    `import Keychain = require('react-native-keychain'); Keychain.hasGenericPassword()`,
    // a text for options is right up to version 9, and no version is known here
    `${keychain} Keychain.resetInternetCredentials('api.example.com'); Keychain.getGenericPassword('com.example')`,
    // keys
    `${store} SecureStore.setItemAsync('auth.access-token_1', token)`,
    'import { getItemAsync } from "expo-secure-store"; getItemAsync(`${prefix}.token`)',
    `${store} SecureStore.setItemAsync(key.replace(/[^\\w.-]/g, '_'), token)`,
    `${store} const save = (key, value) => SecureStore.setItemAsync(key.replace('@', ''), value); save('@token', t)`,
    `${store} const save = (key, value) => SecureStore.setItemAsync('app.' + key, value); save('token', t)`,
    `${store} AsyncStorage.setItem('@token', theme)`,
    // values
    `${store} SecureStore.setItemAsync('token', JSON.stringify({ token })); SecureStore.setItemAsync('n', String(1)); SecureStore.setItemAsync('b', value)`,
    `${store} let session = null; session = await login(); SecureStore.setItemAsync('session', session)`,
    // services of reads
    `${store} SecureStore.setItemAsync('t', v, { keychainService: 'a' }); SecureStore.getItemAsync('t', { keychainService: 'a' })`,
    `${store} SecureStore.setItemAsync('t', v, { keychainService: 'a' }); SecureStore.getItemAsync('t', { keychainService: 'a' }); SecureStore.getItemAsync('t')`,
    `${store} SecureStore.setItemAsync('t', v, { keychainService: 'a' }); SecureStore.setItemAsync(key, v); SecureStore.getItemAsync('t')`,
    `${store} SecureStore.setItemAsync('t', v, options); SecureStore.getItemAsync('t')`,
    `${store} SecureStore.getItemAsync('t', { keychainService: 'a' })`,
    `${keychain} Keychain.setInternetCredentials('a', 'b', c, { service: 'x' }); Keychain.getInternetCredentials('a')`,
    // tests try what is wrong
    { code: `${store} SecureStore.setItemAsync('@a', t)`, filename: 'store.test.ts' },
    // holes
    `${keychain} ${store} Keychain.setGenericPassword(); Keychain.setGenericPassword(...all); SecureStore.setItemAsync(); SecureStore.setItemAsync(...all); Keychain.getGenericPassword(...all)`,
  ],
  invalid: [
    {
      code: `${keychain}\nasync function keep(a, r) {\n  await Keychain.setGenericPassword('accessToken', a);\n  await Keychain.setGenericPassword('refreshToken', r);\n}`,
      errors: errors('sharedService', { own: 'refreshToken', earlier: 'accessToken', at: 'react.tsx:3' }, 4),
    },
    {
      code: `${keychain}\nconst SERVICE = 'app';\nfunction keep(user, a, r) {\n  return Promise.all([Keychain.setGenericPassword(user, a, { service: SERVICE }), Keychain.setGenericPassword(user, r, { service: 'app' })]);\n}`,
      errors: errors('sharedService', { own: 'r', earlier: 'a', at: 'react.tsx:4' }),
    },
    {
      code: `import { setGenericPassword } from 'react-native-keychain';\nconst base = { service: 'app' };\nexport const keepToken = (t) => setGenericPassword('token', t, base);\nexport const keepPin = (p) => setGenericPassword('pin', p, { ...base, accessControl });`,
      errors: errors('sharedService', { own: 'pin', earlier: 'token', at: 'react.tsx:3' }, 4),
    },
    {
      code: `${keychain} const save = (key, value) => Keychain.setGenericPassword(key, value); save('accessToken', a); save('refreshToken', r)`,
      errors: errors('sharedByCallers', { earlier: 'accessToken', own: 'refreshToken' }),
    },
    {
      code: `${keychain} Keychain.setGenericPassword('', token, { ${own} })`,
      errors: errors('emptyCredential', { call: 'setGenericPassword', which: 'username' }),
    },
    {
      code: `${keychain} const NOBODY = ''; Keychain.setGenericPassword(NOBODY, token); Keychain.setInternetCredentials('a.example.com', 'user', '')`,
      errors: [
        ...errors('emptyCredential', { call: 'setGenericPassword', which: 'username' }),
        ...errors('emptyCredential', { call: 'setInternetCredentials', which: 'password' }),
      ],
    },
    {
      code: `${keychain} Keychain.setGenericPassword('a', t, { ${own}, accessible: Keychain.ACCESSIBLE.ALWAYS })`,
      errors: errors('alwaysAccessible', { level: 'ACCESSIBLE.ALWAYS' }),
    },
    {
      code: `import { ACCESSIBLE } from 'react-native-keychain'; const optionsFor = (bio) => ({ accessible: bio ? ACCESSIBLE.WHEN_UNLOCKED : ACCESSIBLE.ALWAYS })`,
      errors: errors('alwaysAccessible'),
    },
    {
      code: `${store} const options = { keychainAccessible: SecureStore.ALWAYS_THIS_DEVICE_ONLY }; SecureStore.setItemAsync('a', t, options); SecureStore.setItem('b', t, options)`,
      errors: errors('alwaysAccessible', { level: 'ALWAYS_THIS_DEVICE_ONLY' }),
    },
    {
      code: `${keychain} Keychain.setGenericPassword('a', t, { cloudSync: true })`,
      errors: errors('cloudSync', { option: 'cloudSync' }),
    },
    {
      code: `${keychain} const options = { cloudSync: false }; Keychain.setGenericPassword('a', t, options); Keychain.setInternetCredentials('a', 'b', t, options)`,
      errors: errors('cloudSyncFalse', { option: 'cloudSync' }),
    },
    {
      code: `import { SecureStorage } from '@aparajita/capacitor-secure-storage'; await SecureStorage.setSynchronize(true)`,
      errors: errors('cloudSync', { option: 'setSynchronize' }),
    },
    {
      code: `import { SecureStorage } from '@aparajita/capacitor-secure-storage'; SecureStorage.set('token', t, false, true)`,
      errors: errors('cloudSync', { option: 'set' }),
    },
    {
      code: `${keychain} async function f() { const { password } = await Keychain.getGenericPassword(); return { authorization: \`Bearer \${password}\` } }`,
      errors: errors('uncheckedResult', {
        call: 'getGenericPassword',
        part: 'password',
        effect: 'the text says "undefined"',
      }),
    },
    {
      code: `${keychain} async function f() { const entry = await Keychain.getGenericPassword({ ${own} }); return JSON.parse(entry.password) }`,
      errors: errors('uncheckedResult', {
        call: 'getGenericPassword',
        part: 'password',
        effect: '`JSON.parse` throws',
      }),
    },
    {
      code: `${keychain} async function f() { return (await Keychain.getInternetCredentials('a') as Entry).password.split('.') }`,
      errors: errors('uncheckedResult'),
    },
    {
      code: `import Keychain from 'react-native-keychain'; Keychain.hasGenericPassword({ ${own} })`,
      errors: errors('notOnDefault', { name: 'hasGenericPassword', library: 'react-native-keychain' }),
    },
    {
      code: `import { default as Keychain } from 'react-native-keychain'; Keychain.hasInternetCredentials('a')`,
      errors: errors('notOnDefault'),
    },
    {
      code: `${store} SecureStore.setItemAsync('@app/token', token); SecureStore.getItem(''); SecureStore.deleteItemAsync('persist:root')`,
      errors: [
        ...errors('invalidKey', { call: 'setItemAsync', key: '@app/token' }),
        ...errors('invalidKey', { call: 'getItem', key: '' }),
        ...errors('invalidKey', { call: 'deleteItemAsync', key: 'persist:root' }),
      ],
    },
    // one key is one cause
    {
      code: `${store}\nSecureStore.getItemAsync('@token');\nSecureStore.setItemAsync('@token', t);\nSecureStore.deleteItemAsync('@token');`,
      errors: errors('invalidKey', { call: 'getItemAsync', key: '@token' }, 2),
    },
    {
      code: `${store} enum Keys { Token = 'user token' } const PREFIX = 'app:'; SecureStore.getItemAsync(Keys.Token); SecureStore.getItemAsync(PREFIX + id); SecureStore.getItemAsync(\`\${id}/token\`)`,
      errors: [
        ...errors('invalidKey', { call: 'getItemAsync', key: 'user token' }),
        ...errors('invalidKey', { call: 'getItemAsync', key: 'app:…' }),
        ...errors('invalidKey', { call: 'getItemAsync', key: '…/token' }),
      ],
    },
    {
      code: `${store}\nconst save = (key: string, value: string) => SecureStore.setItemAsync(key, value);\nsave('token', a);\nsave('@token', b);`,
      errors: errors('invalidKey', { call: 'setItemAsync', key: '@token' }, 4),
    },
    {
      code: `${store} const session = { token }; SecureStore.setItemAsync('a', session); SecureStore.setItem('b', 1); SecureStore.setItemAsync('c', null); SecureStore.setItemAsync('d', undefined); SecureStore.setItemAsync('e', !known); SecureStore.setItemAsync('f', [token])`,
      errors: [
        ...errors('valueNotString', { call: 'setItemAsync', kind: 'an object' }),
        ...errors('valueNotString', { call: 'setItem', kind: 'the number `1`' }),
        ...errors('valueNotString', { call: 'setItemAsync', kind: '`null`' }),
        ...errors('valueNotString', { call: 'setItemAsync', kind: '`undefined`' }),
        ...errors('valueNotString', { call: 'setItemAsync', kind: 'a boolean' }),
        ...errors('valueNotString', { call: 'setItemAsync', kind: 'an array' }),
      ],
    },
    {
      code: `${store}\nSecureStore.setItemAsync('t', v, { keychainService: 'session' });\nSecureStore.getItemAsync('t');`,
      errors: errors('otherService', {
        call: 'getItemAsync',
        option: 'keychainService',
        own: 'no `keychainService`',
        other: "`keychainService: 'session'`",
        at: 'react.tsx:2',
      }),
    },
    {
      code: `${keychain}\nKeychain.setGenericPassword('session', t);\nKeychain.getGenericPassword({ service: 'auth' });`,
      errors: errors('otherService', {
        call: 'getGenericPassword',
        option: 'service',
        own: "`service: 'auth'`",
        other: 'no `service`',
        at: 'react.tsx:2',
      }),
    },
  ],
});
