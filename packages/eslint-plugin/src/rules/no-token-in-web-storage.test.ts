import { createRuleTester } from '../../../../test/support/rule-tester.js';
import rule from './no-token-in-web-storage.js';

const direct = (store: string, because: string) => [
  { messageId: 'direct' as const, data: { store, because } },
];
const through = (store: string, via: string, because: string) => [
  { messageId: 'through' as const, data: { store, via, because, at: 'react.tsx:1' } },
];

// What stands in these tests is written anew, after shapes seen in applications.
createRuleTester().run('no-token-in-web-storage', rule, {
  valid: [
    // allowed by row, by all rows of a library, by key
    { code: `localStorage.setItem('jwt', v)`, options: [{ allow: ['localStorage.setItem'] }] },
    {
      code: `import Cookies from 'js-cookie'; Cookies.set('jwt', v); Cookies.withAttributes({ path: '/' }).set('jwt', v)`,
      options: [{ allow: ['js-cookie'] }],
    },
    {
      code: `const write = (key, value) => localStorage.setItem(key, value); write('demo_token', answer.token)`,
      options: [{ allowKeys: ['demo_*'] }],
    },
    {
      code: `const KEYS = { demo: 'a.b' }; localStorage[KEYS.demo] = accessToken; localStorage.jwt = v; document.cookie = 'jwt=' + token`,
      options: [{ allowKeys: ['a.b', 'jwt'] }],
    },
    {
      code: 'localStorage.setItem(`demo_${user}_token`, token)',
      options: [{ allowKeys: ['demo_*_token'] }],
    },
    // other values
    `localStorage.setItem('theme', theme)`,
    `localStorage.setItem('fcmToken', token)`,
    `localStorage.setItem('token', await messaging().getToken())`,
    `sessionStorage.setItem('csrf_token', csrfToken)`,
    `localStorage.setItem('tokenExpiry', String(expiresAt))`,
    `localStorage.setItem('isTokenValid', 'true')`,
    `localStorage.setItem('hasToken', JSON.stringify(!!token))`,
    `localStorage.setItem('design-tokens', JSON.stringify(tokens))`,
    `localStorage.setItem('maxTokens', String(maxTokens))`,
    `localStorage.setItem('nextPageToken', page.nextPageToken)`,
    "import Cookies from 'js-cookie'; const TOKEN_KEY = `${prefix}csrftoken`; Cookies.set(TOKEN_KEY, value)",
    `sessionStorage.setItem('export', JSON.stringify({ ticket, file_token: fileToken }))`,
    `class Client { set theme(value) { localStorage.setItem('look', value) } }`,
    `localStorage.setItem('a', page.access)`,
    `localStorage.setItem('author', author)`,
    `localStorage.setItem('tokenized', text)`,
    `localStorage.setItem('token_address', contract)`,
    `localStorage.setItem('seen-token-tour', '1')`,
    `localStorage.setItem('user', JSON.stringify({ id, name }))`,
    // sessions that are no login
    `localStorage.setItem('sessionId', crypto.randomUUID())`,
    `localStorage.setItem('sessionId', analytics.sessionId)`,
    `localStorage.setItem('chat_session_id', chat.sessionId)`,
    // the token is left out
    `const { token, ...user } = answer; localStorage.setItem('user', JSON.stringify(user))`,
    `const user = await me(); delete user.token; localStorage.setItem('user', JSON.stringify(user))`,
    // the key says what it is, whatever the value is called
    `const USERNAME_KEY = 'admin_username'; function setUsername(token) { localStorage.setItem(USERNAME_KEY, token) }`,
    `localStorage.setItem('app-theme-presets', JSON.stringify({ theme, tokens }))`,
    // clearing, reading, removing
    `localStorage.setItem('token', '')`,
    `localStorage.setItem('jwt', null)`,
    `localStorage.token = undefined`,
    `localStorage.setItem('tokens', JSON.stringify([]))`,
    `localStorage.getItem('token')`,
    `localStorage.removeItem('token')`,
    `delete localStorage.token`,
    `document.cookie = 'token=; Max-Age=0; path=/'`,
    'document.cookie = `token=${token}; expires=Thu, 01 Jan 1970 00:00:00 GMT`',
    `document.cookie = 'token=; expires=' + yesterday`,
    `document.cookie = 'theme=' + theme`,
    // something about the token
    `localStorage.setItem('lastTokenAt', Date.now())`,
    `localStorage.setItem('claims', JSON.stringify(jwtDecode(token)))`,
    `localStorage.setItem('token', encrypt(token, key))`,
    `localStorage.setItem('session', CryptoJS.AES.encrypt(JSON.stringify({ token }), key).toString())`,
    `localStorage.setItem('loggedIn', token ? 'yes' : 'no')`,
    `localStorage.setItem('tokenLength', token.length)`,
    // the store that is handed in is not in view
    `function keep(store, t) { store.setItem('jwt', t) } keep(vault, t)`,
    // not the global
    `function keep(localStorage) { localStorage.setItem('token', token) }`,
    `import { localStorage } from './vault'; localStorage.setItem('token', token)`,
    `const sessionStorage = createVault(); sessionStorage.setItem('token', token)`,
    `class Vault { localStorage = new Keychain(); save(token) { this.localStorage.setItem('token', token) } }`,
    `import type { Storage } from './vault'; class A { constructor(private s: Storage) {} k(t: string) { this.s.setItem('token', t) } }`,
    `new Map().set('token', token)`,
    `dispatch(setToken(token))`,
    // a cookie that the server sets
    `import { cookies } from 'next/headers'; (await cookies()).set('token', token, { httpOnly: true })`,
    `res.cookie('token', token, { httpOnly: true })`,
    `import Cookies from 'js-cookie'; Cookies.set('locale', locale); Cookies.remove('token')`,
    // a wrapper that is handed other values, or one that encrypts
    `const write = (key, value) => localStorage.setItem(key, value); write('theme', theme)`,
    `const write = (key, value) => localStorage.setItem(key, encrypt(value)); write('token', token)`,
    // the function around it tells whose token it is
    `async function savePushToken(data) { localStorage.setItem('token', data) }`,
    // tests
    { code: `localStorage.setItem('token', token)`, filename: 'src/__tests__/login.ts' },
    { code: `localStorage.setItem('token', token)`, filename: 'src/login.spec.ts' },
  ],
  invalid: [
    // what is allowed is another row, or another key: a dot is a dot, and the whole key must match
    {
      code: `localStorage.jwt = v`,
      options: [{ allow: ['localStorage.setItem'] }],
      errors: direct('localStorage', 'key `jwt`'),
    },
    ...['jwt', 'ajwtb', 'a.jwt.'].map((allowed) => ({
      code: `localStorage.setItem('a-jwt-b', v)`,
      options: [{ allowKeys: [allowed] }] as [{ allowKeys: string[] }],
      errors: direct('localStorage', 'key `a-jwt-b`'),
    })),
    {
      code: `localStorage.setItem(key, accessToken)`,
      options: [{ allowKeys: ['key', 'accessToken'] }],
      errors: direct('localStorage', 'value `accessToken`'),
    },
    {
      code: `localStorage.setItem('token', response.data.token)`,
      errors: direct('localStorage', 'key `token`, value `response.data.token`'),
    },
    { code: `window.localStorage.setItem('jwt', value)`, errors: direct('localStorage', 'key `jwt`') },
    {
      code: `globalThis.sessionStorage.setItem('access_token', t)`,
      errors: direct('sessionStorage', 'key `access_token`'),
    },
    { code: `self['localStorage']['setItem']('jwt', value)`, errors: direct('localStorage', 'key `jwt`') },
    { code: `window?.localStorage?.setItem('jwt', value)`, errors: direct('localStorage', 'key `jwt`') },
    // property writes
    {
      code: `localStorage.token = res.token`,
      errors: direct('localStorage', 'key `token`, value `res.token`'),
    },
    { code: `localStorage['refresh_token'] = r`, errors: direct('localStorage', 'key `refresh_token`') },
    {
      code: `const KEY = 'auth_token'; localStorage[KEY] = r`,
      errors: direct('localStorage', 'key `auth_token`'),
    },
    { code: `window.sessionStorage.jwt = r`, errors: direct('sessionStorage', 'key `jwt`') },
    // aliases and destructuring
    {
      code: `const store = window.localStorage; store.setItem('jwt', v)`,
      errors: direct('localStorage', 'key `jwt`'),
    },
    {
      code: `const { localStorage: ls } = window; ls.setItem('jwt', v)`,
      errors: direct('localStorage', 'key `jwt`'),
    },
    {
      code: `const { setItem } = localStorage; setItem('jwt', v)`,
      errors: direct('localStorage', 'key `jwt`'),
    },
    {
      code: `const store = remember ? localStorage : sessionStorage; store.setItem('jwt', v)`,
      errors: direct('localStorage or sessionStorage', 'key `jwt`'),
    },
    {
      code: `let store; if (typeof window !== 'undefined') store = window.localStorage; store.setItem('jwt', v)`,
      errors: direct('localStorage', 'key `jwt`'),
    },
    {
      code: `const store = typeof window !== 'undefined' && window.localStorage; store && store.setItem('jwt', v)`,
      errors: direct('localStorage', 'key `jwt`'),
    },
    // class fields, accessor properties, typed parameters
    {
      code: `class Auth { store = localStorage; login(t) { this.store.setItem('jwt', t) } }`,
      errors: direct('localStorage', 'key `jwt`'),
    },
    {
      code: `class Auth { #store; constructor() { this.#store = window.sessionStorage } login(t) { this.#store.setItem('jwt', t) } }`,
      errors: direct('sessionStorage', 'key `jwt`'),
    },
    {
      code: `class Auth { get store() { return localStorage } login(t) { this.store.setItem('jwt', t) } }`,
      errors: direct('localStorage', 'key `jwt`'),
    },
    {
      code: `class Session { set token(value) { localStorage.setItem('token', value) } }`,
      errors: direct('localStorage', 'key `token`'),
    },
    {
      code: `class Auth { constructor(private store: Storage = window.localStorage) {} login(t: string) { this.store.setItem('jwt', t) } }`,
      errors: direct('localStorage', 'key `jwt`'),
    },
    {
      code: `export default { methods: { store() { return this.keep ? localStorage : sessionStorage }, done(r) { this.store().token = r.token } } }`,
      errors: direct('localStorage', 'key `token`, value `r.token`'),
    },
    // keys
    {
      code: `const KEYS = { access: 'access_token' } as const; localStorage.setItem(KEYS.access, value)`,
      errors: direct('localStorage', 'key `access_token`'),
    },
    {
      code: `enum Keys { Jwt = 'jwt' } localStorage.setItem(Keys.Jwt, value)`,
      errors: direct('localStorage', 'key `jwt`'),
    },
    {
      code: `class Keys { static readonly Auth = 'auth-token' } localStorage.setItem(Keys.Auth, value)`,
      errors: direct('localStorage', 'key `auth-token`'),
    },
    {
      code: 'localStorage.setItem(`${PREFIX}:refreshToken`, value)',
      errors: direct('localStorage', 'key `…:refreshToken`'),
    },
    {
      code: `import { TOKEN_KEY } from './keys'; localStorage.setItem(TOKEN_KEY, value)`,
      errors: direct('localStorage', 'key `TOKEN_KEY`'),
    },
    // values
    {
      // `data` holds a token, `data.value` is another of its members
      code: `localStorage.setItem('jwt', data.jwt); localStorage.setItem('draft', data.value)`,
      errors: direct('localStorage', 'key `jwt`, value `data.jwt`'),
    },
    { code: `localStorage.setItem('k', accessToken)`, errors: direct('localStorage', 'value `accessToken`') },
    { code: 'localStorage.setItem(k, `Bearer ${x}`)', errors: direct('localStorage', 'a `Bearer` value') },
    {
      code: `localStorage.setItem('k', JSON.stringify(token))`,
      errors: direct('localStorage', 'value `token`'),
    },
    {
      code: `const { data: { token: t } } = await login(); localStorage.setItem('k', t)`,
      errors: direct('localStorage', 'value `token`'),
    },
    {
      code: `localStorage.setItem('k', await user.getIdToken())`,
      errors: direct('localStorage', 'result of `getIdToken()`'),
    },
    {
      code: `localStorage.setItem('k', 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJl')`,
      errors: direct('localStorage', 'a JWT literal'),
    },
    {
      code: `localStorage.setItem('access', response.data.access)`,
      errors: direct('localStorage', 'key `access`, value `access`'),
    },
    {
      code: `const SESSION_ID_KEY = 'sessionId'; localStorage.setItem(SESSION_ID_KEY, answer.sessionId)`,
      errors: direct('localStorage', 'key `sessionId`, value `sessionId`'),
    },
    // objects that hold a token
    {
      code: `localStorage.setItem('auth', JSON.stringify({ accessToken, user }))`,
      errors: direct('localStorage', 'object with `accessToken`'),
    },
    {
      code: `const user = JSON.parse(localStorage.getItem('user')); user.accessToken = next; localStorage.setItem('user', JSON.stringify(user))`,
      errors: direct('localStorage', 'object with `accessToken`'),
    },
    {
      code: `interface Session { token: string } function keep(session: Session) { localStorage.setItem('s', JSON.stringify(session)) }`,
      errors: direct('localStorage', 'type with `token`'),
    },
    {
      code: `const { data } = await axios.post('/api/users/login', form); localStorage.setItem('userInfo', JSON.stringify(data))`,
      errors: direct('localStorage', 'answer of `/api/users/login`'),
    },
    {
      code: `api.headers = { Authorization: userInfo.token }; localStorage.setItem('userInfo', JSON.stringify(answer))`,
      errors: direct('localStorage', 'object read as `userInfo.token`'),
    },
    {
      code: `const accounts = []; accounts.push({ refreshToken: r }); localStorage.setItem('accounts', JSON.stringify(accounts))`,
      errors: direct('localStorage', 'object with `refreshToken`'),
    },
    // an app's name in the key
    {
      code: `localStorage.setItem('users-app_token', v)`,
      errors: direct('localStorage', 'key `users-app_token`'),
    },
    {
      code: `interface Account { name: string; jwt?: string } function keep(all: Account[]) { localStorage.setItem('accounts', JSON.stringify(all)) }`,
      errors: direct('localStorage', 'type with `jwt`'),
    },
    {
      code: `interface State { auth: { token: string } } function keep(state: State) { localStorage.setItem('s', JSON.stringify(state)) }`,
      errors: direct('localStorage', 'type with `token`'),
    },
    {
      code: `const TOKEN_KEY = 'id'; localStorage.setItem(TOKEN_KEY, value)`,
      errors: direct('localStorage', 'key `TOKEN_KEY` (`id`)'),
    },
    // half of a pair, and an accessor, by the name of what is around
    {
      code: `localStorage.setItem('auth_a', tokens.access)`,
      errors: direct('localStorage', 'value `tokens.access`'),
    },
    {
      code: `class Client { set token(value) { localStorage.setItem('app', value) } }`,
      errors: direct('localStorage', 'what `token` is set to'),
    },
    // cookies
    { code: `document.cookie = 'jwt' + '=' + r + ';path=/'`, errors: direct('document.cookie', 'key `jwt`') },
    {
      code: `document.cookie = cookie.stringifySetCookie({ name: 'jwt', value: r })`,
      errors: direct('document.cookie', 'key `jwt`'),
    },
    { code: 'document.cookie = `jwt=${value}; path=/`', errors: direct('document.cookie', 'key `jwt`') },
    {
      code: `document.cookie = 'token=' + res.token + ';path=/'`,
      errors: direct('document.cookie', 'key `token`, value `res.token`'),
    },
    {
      code: `import Cookies from 'js-cookie'; Cookies.set('token', answer, { secure: true })`,
      errors: direct('a cookie', 'key `token`'),
    },
    {
      code: `const Cookies = require('js-cookie'); Cookies.set('token', answer)`,
      errors: direct('a cookie', 'key `token`'),
    },
    {
      code: `function setCookie(name, value, days) { document.cookie = name + '=' + value + ';path=/' } setCookie('jwt', value, 7)`,
      errors: through('document.cookie', 'setCookie', 'key `jwt`'),
    },
    // wrappers of the same file
    {
      code: `const write = (key, value) => localStorage.setItem(key, JSON.stringify(value)); write('token', answer.token)`,
      errors: through('localStorage', 'write', 'key `token`, value `answer.token`'),
    },
    {
      code: `class Store { set(key, value) { localStorage.setItem(key, value) } } const store = new Store(); store.set('jwt', v)`,
      errors: through('localStorage', 'set', 'key `jwt`'),
    },
    {
      code: `const raw = (k, v) => localStorage.setItem(k, v); const write = (k, v) => raw('app.' + k, JSON.stringify(v)); write('jwt', v)`,
      errors: through('localStorage', 'write', 'key `jwt`'),
    },
    {
      code: `Storage.prototype.setObject = function (key, value) { this.setItem(key, JSON.stringify(value)) }; localStorage.setObject('auth', { token })`,
      errors: through('web storage', 'setObject', 'object with `token`'),
    },
    {
      code: `function useStored(key) { const set = (value) => localStorage.setItem(key, value); return [read(key), set] } const [token, setToken] = useStored('jwt'); setToken(next)`,
      errors: through('localStorage', 'setToken', 'key `jwt`'),
    },
    // the store is handed in: to a callback, to a function of the file, to a constructor
    {
      code: `const withStore = (use) => use(window.localStorage); withStore((store) => store.setItem('jwt', v))`,
      errors: direct('localStorage', 'key `jwt`'),
    },
    {
      code: `function keep(store, t) { store.setItem('jwt', t) } keep(sessionStorage, t)`,
      errors: direct('sessionStorage', 'key `jwt`'),
    },
    {
      code: `class Tokens { constructor(store) { this.store = store } keep(t) { this.store.setItem('jwt', t) } } new Tokens(localStorage)`,
      errors: direct('localStorage', 'key `jwt`'),
    },
    // a wrapper that shows that it stores a token is reported where it writes, not at its callers
    {
      code: `function saveToken(token) { localStorage.setItem('token', token) } saveToken(answer.token)`,
      errors: direct('localStorage', 'key `token`, value `token`'),
    },
  ],
});
