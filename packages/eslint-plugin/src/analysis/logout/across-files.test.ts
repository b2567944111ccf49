import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { strict } from 'eslint-plugin-jwt-hygiene/standalone';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../../test/support/project.js';

/** What the two rules about logouts report in one file of a project: line and message. */
function reportsIn(file: string, files: Record<string, string>, settings = {}) {
  const cwd = projectOf({ 'package.json': '{ "name": "app" }', '.git/HEAD': '', ...files });
  const filename = join(cwd, file);
  const config = [...strict, { settings: { 'jwt-hygiene': settings } }] as Linter.Config[];
  return new Linter({ cwd })
    .verify(readFileSync(filename, 'utf8'), config, { filename })
    .filter(({ ruleId }) => ruleId?.endsWith('-logout'))
    .map(({ line, messageId, message }) => ({ line, messageId, message }));
}

const idsIn = (file: string, files: Record<string, string>, settings = {}) =>
  reportsIn(file, files, settings).map(({ messageId }) => messageId);

const store = `export const tokens = {
  drop() { localStorage.removeItem('token'); },
};\n`;
const logout = `import { tokens } from './store';\nexport const logout = () => tokens.drop();\n`;
const api = `export const api = { end: () => http.post('/auth/logout'), renew: () => http.post('/auth/refresh') };\n`;

describe('a server that is known to keep sessions', () => {
  it('is found in another file, and named with its line', () => {
    expect(
      reportsIn('auth.ts', { 'store.ts': store, 'auth.ts': logout, 'api.ts': `\n${api}` }),
    ).toMatchObject([
      { line: 2, messageId: 'neverTold', message: expect.stringContaining('`/auth/logout` (api.ts:2)') },
    ]);
  });

  it('is known by a renewal where nothing else is known', () => {
    const renew = `export const renew = () => http.post('/auth/refresh');`;
    expect(idsIn('auth.ts', { 'store.ts': store, 'auth.ts': logout, 'api.ts': renew })).toEqual([
      'neverRevoked',
    ]);
  });

  it('is known by a refresh token that is stored', () => {
    const keep = `export const keep = (answer) => storage.set('refresh_token', answer.refresh);`;
    expect(idsIn('auth.ts', { 'store.ts': store, 'auth.ts': logout, 'login.ts': keep })).toEqual([
      'refreshForgotten',
    ]);
  });

  it.each([
    ['in a test', { 'api.test.ts': api }],
    ['in a mock', { 'mocks/handlers.ts': api }],
    ['in a comment', { 'api.ts': `// await http.post('/auth/logout');` }],
    ['for something else', { 'api.ts': `export const leave = () => http.post('/devices/logout');` }],
    ['as a page', { 'routes.ts': `export const routes = [{ path: '/logout' }];` }],
    ['as an action', { 'types.ts': `export const LOGOUT = 'LOGOUT';` }],
  ])('is not known by what stands %s', (_, files) => {
    expect(idsIn('auth.ts', { 'store.ts': store, 'auth.ts': logout, ...files })).toEqual([]);
  });

  it('is not looked for where imports are not followed', () => {
    const files = { 'store.ts': store, 'auth.ts': logout, 'api.ts': api };
    expect(idsIn('auth.ts', files, { followImports: false })).toEqual([]);
  });
});

describe('the source of a server in the same repository', () => {
  const server = `router.post('/login', login);\nrouter.post('/logout', leave);\n`;
  const files = {
    'web/package.json': '{ "name": "web" }',
    'web/store.ts': store,
    'web/auth.ts': `${logout}export const login = (form) => http.post('/api/login', form);\n`,
    'server/package.json': '{ "name": "server" }',
    'server/routes.js': server,
  };

  it('tells by its routes', () => {
    expect(reportsIn('web/auth.ts', files)).toMatchObject([
      { messageId: 'neverTold', message: expect.stringContaining('`/logout` (server/routes.js:2)') },
    ]);
  });

  it('does not where it answers another login', () => {
    expect(idsIn('web/auth.ts', { ...files, 'web/auth.ts': logout })).toEqual([]);
  });

  it('does not among many packages', () => {
    const others = Object.fromEntries(
      ['a', 'b', 'c', 'd'].flatMap((each) => [
        [`${each}/package.json`, `{ "name": "${each}" }`],
        [`${each}/index.ts`, ''],
      ]),
    );
    expect(idsIn('web/auth.ts', { ...files, ...others })).toEqual([]);
  });
});

describe('who calls a logout', () => {
  const files = { 'store.ts': store, 'auth.ts': logout, 'api.ts': api };

  it.each([
    ['tells the server', `import { api } from './api';\nawait api.end();\nlogout();`],
    [
      'may tell it, by a call that is not in view',
      `import { signOut } from 'sdk';\nawait signOut();\nlogout();`,
    ],
    ['tells it and hands the logout on', `import { api } from './api';\napi.end().finally(logout);`],
  ])('%s', (_, body) => {
    const [, lines = ''] = /^((?:import .*\n)*)/.exec(body) ?? [];
    const menu = `import { logout } from './auth';\n${lines}export async function onPress() { ${body.slice(lines.length)} }`;
    expect(idsIn('auth.ts', { ...files, 'menu.ts': menu })).toEqual([]);
  });

  it('only does so where the session is over', () => {
    const client = `import { logout } from './auth';\nexport const check = (response) => { if (response.status === 401) logout(); };`;
    expect(idsIn('auth.ts', { ...files, 'client.ts': client })).toEqual([]);
    const menu = `import { logout } from './auth';\nexport const onPress = () => logout();`;
    expect(idsIn('auth.ts', { ...files, 'client.ts': client, 'menu.ts': menu })).toEqual(['neverTold']);
  });

  it('is unknown in too many files', () => {
    const menus = Object.fromEntries(
      Array.from({ length: 41 }, (_, at) => [`m${at}.ts`, `import { logout } from './auth';\nlogout();`]),
    );
    expect(idsIn('auth.ts', { ...files, ...menus })).toEqual([]);
  });

  it('gets the report no second time', () => {
    const menu = `import { logout } from './auth';\nexport const handleLogout = () => { logout(); go('/'); };`;
    expect(idsIn('menu.ts', { ...files, 'menu.ts': menu })).toEqual([]);
  });
});

describe('what is stored and what is deleted', () => {
  const session = `import * as SecureStore from 'expo-secure-store';
import { KEYS } from './keys';
export async function save(answer) {
  await SecureStore.setItemAsync(KEYS.access, answer.accessToken);
  await SecureStore.setItemAsync(KEYS.refresh, answer.refreshToken);
}\n`;
  const keys = `export const KEYS = { access: 'access_token', refresh: 'refresh_token' };`;
  const auth = (body: string) =>
    `import * as SecureStore from 'expo-secure-store';\nimport { KEYS } from './keys';\nimport { api } from './api';\nexport async function logout() { api.end(); ${body} }\n`;

  it('are compared over files, by the text of their keys', () => {
    const files = { 'keys.ts': keys, 'session.ts': session, 'api.ts': api };
    const one = auth('await SecureStore.deleteItemAsync(KEYS.access);');
    expect(reportsIn('auth.ts', { ...files, 'auth.ts': one })).toMatchObject([
      {
        line: 4,
        messageId: 'leftBehind',
        message: expect.stringContaining('`refresh_token` in SecureStore (session.ts:5)'),
      },
    ]);
    const both = auth('for (const key of Object.values(KEYS)) await SecureStore.deleteItemAsync(key);');
    expect(idsIn('auth.ts', { ...files, 'auth.ts': both })).toEqual([]);
  });
});

it('a request and a deletion of other files make a logout that works online only', () => {
  const auth = `import { api } from './api';\nimport { tokens } from './store';\nexport async function logout() {\n  await api.end();\n  tokens.drop();\n}\n`;
  expect(reportsIn('auth.ts', { 'store.ts': store, 'api.ts': api, 'auth.ts': auth })).toMatchObject([
    { line: 4, messageId: 'serverFirst', message: expect.stringContaining('`end`') },
  ]);
});
