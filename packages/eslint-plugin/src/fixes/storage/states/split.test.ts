import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../../../test/support/project.js';
import { applyEdits } from '../../edit.js';
import { planRemedies } from '../../plan.js';

const dependencies = {
  'react-native': '0.81.0',
  '@react-native-async-storage/async-storage': '2.2.0',
  'redux-persist': '6.0.0',
};
const SET_UP = `import AsyncStorage from '@react-native-async-storage/async-storage';
import { combineReducers, createReducer, createSlice } from '@reduxjs/toolkit';
import { createApi } from '@reduxjs/toolkit/query/react';
import { createTransform, persistReducer } from 'redux-persist';
import { createBlacklistFilter } from 'redux-persist-transform-filter';
const feed = (state = { posts: [] }, action) => state;
const auth = createSlice({ name: 'auth', initialState: { token: null, user: { id: 0 } }, reducers: {} });
const member = createSlice({ name: 'member', initialState: { token: null, topics: [] }, reducers: {} });
const api = createApi({ endpoints: () => ({}) });
`;

interface App {
  readonly slices: string;
  readonly storage?: string;
  /** What hands the library the slices. */
  readonly keep?: (options: string, slices: string) => string;
  readonly options?: string;
  /** Before the call that keeps the state. */
  readonly before?: string;
  readonly files?: Record<string, string>;
}

const combined = (options: string, slices: string) =>
  `persistReducer(${options}, combineReducers({ ${slices} }));`;

/** What stands for the storage once it is mended, or the reason why it is not. */
function storageOf(app: App): string {
  const { slices, options = '', before = '', files = {}, storage = 'AsyncStorage', keep = combined } = app;
  const call = keep(`{ key: 'root', storage: ${storage}, ${options} }`, slices);
  const text = `${SET_UP}${before}\n${call}\n`;
  const root = projectOf({ 'package.json': JSON.stringify({ dependencies }), 'store.ts': text, ...files });
  const file = join(root, 'store.ts');
  const line = text.split('\n').indexOf(call) + 1;
  const column = call.indexOf('storage:') + 1;
  const finding = { file, line, column, ruleId: 'no-plaintext-token-storage' };
  const { remedies, refused } = planRemedies([finding], { root });
  if (refused.length > 0) return refused.map(({ reason }) => reason).join('\n');
  const edits = remedies.flatMap((each) => each.edits.get(file) ?? []);
  return /storage: (.*?), timeout: 0/.exec(applyEdits(text, edits))?.[1] ?? '';
}

const FILES = `import RNFS from 'react-native-fs';
const files = {
  getItem: (key) => RNFS.readFile(key),
  setItem: (key, value) => RNFS.writeFile(key, value),
  removeItem: (key) => RNFS.unlink(key),
};`;

/** @param lost what stands for parts that the keychain has lost */
const split = (paths: string, lost = '') =>
  `splitState(AsyncStorage, tokenStore, [${paths}]${lost && `, { lost: { ${lost} } }`})`;

describe('of a state that is kept as a whole there moves', () => {
  it.each<[string, App, string, string?]>([
    ['a slice that is small', { slices: 'auth: auth.reducer, feed' }, "'auth'"],
    [
      'the member beside lists',
      { slices: 'member: member.reducer, feed' },
      "'member.token'",
      "'member.token': null",
    ],
    [
      'each that holds a token',
      { slices: 'auth: auth.reducer, feed, member: member.reducer' },
      "'auth', 'member.token'",
      "'member.token': null",
    ],
    [
      'a slice that starts as nothing, by its type',
      {
        before:
          'interface Own { jwt: string; at: number } const own = (state: Own | null = null, action) => state;',
        slices: 'own, feed',
      },
      "'own'",
    ],
    [
      'a slice within a slice',
      { slices: 'all: combineReducers({ auth: auth.reducer, member: member.reducer }), feed' },
      "'all.auth', 'all.member.token'",
      "'all.auth': { token: null, user: { id: 0 } }, 'all.member.token': null",
    ],
    [
      'no link to where tokens are made',
      {
        before: "const ui = createReducer({ tokenGeneratedLink: 'https://example.com/tokens' }, () => {});",
        slices: 'auth: auth.reducer, ui',
      },
      "'auth'",
    ],
    [
      'a slice whose lists are further in',
      {
        slices: 'auth: own, feed',
        before: `interface User { roles: string[] } interface Auth { jwt: string; user: User | null }
const initial: Auth = { jwt: '', user: null }; const own = createReducer(initial, () => {});`,
      },
      "'auth'",
    ],
    [
      'the object around a token',
      {
        slices: 'own, feed',
        before: 'const own = createReducer({ session: { accessToken: null, at: 0 }, list: [] }, () => {});',
      },
      "'own.session'",
      "'own.session': { accessToken: null, at: 0 }",
    ],
    [
      'the member beside lists that a type tells of',
      {
        before:
          'interface Own { jwt: string | null; seen?: Record<string, number> } const own = createReducer({ jwt: null } as Own, () => {});',
        slices: 'own, feed',
      },
      "'own.jwt'",
      "'own.jwt': null",
    ],
    [
      'the member beside lists that get no token',
      {
        before:
          "const own = createSlice({ name: 'own', initialState: { jwt: null, all: [], user: null }, reducers: { add: (s, a) => { s.jwt = a.payload.jwt; s.user = a.payload.user; s.all.push(a.payload.user); s.all.push({ id: 1, jwt: null }); } } });",
        slices: 'own: own.reducer, feed',
      },
      "'own.jwt'",
      "'own.jwt': null",
    ],
    [
      'what a list names',
      {
        slices: 'auth: auth.reducer, feed, [api.reducerPath]: api.reducer',
        options: "whitelist: ['auth', 'feed']",
      },
      "'auth'",
    ],
    [
      'what another list does not name',
      {
        slices: 'auth: auth.reducer, feed, [api.reducerPath]: api.reducer',
        options: "blacklist: ['api']",
      },
      "'auth'",
    ],
    [
      'a member that a filter leaves as it is',
      {
        slices: 'member: member.reducer, feed',
        options: "transforms: [createBlacklistFilter('member', ['busy'])]",
      },
      "'member.token'",
      "'member.token': null",
    ],
    [
      'a slice, whatever a transform makes of it',
      {
        slices: 'auth: auth.reducer, feed',
        options: 'transforms: [createTransform((a) => [a], ([a]) => a)]',
      },
      "'auth'",
    ],
  ])('%s', (_, app, paths, lost) => {
    expect(storageOf(app)).toBe(split(paths, lost));
  });
});

describe('nothing moves', () => {
  it.each<[string, App, string]>([
    [
      'beside the answers of an API',
      { slices: 'auth: auth.reducer, [api.reducerPath]: api.reducer' },
      'leave `api` out',
    ],
    ['beside those under a name', { slices: 'auth: auth.reducer, api: api.reducer' }, 'leave `api` out'],
    ['beside slices that are not in view', { slices: 'auth: auth.reducer, ...others' }, 'not in view'],
    [
      'out of a slice with lists that a transform changes',
      {
        slices: 'member: member.reducer, feed',
        options: 'transforms: [createTransform((a) => [a], ([a]) => a)]',
      },
      'a transform may make something else',
    ],
    [
      'where the state is no JSON',
      { slices: 'auth: auth.reducer, feed', options: 'serialize: false' },
      '`serialize`',
    ],
    [
      'where it is read otherwise',
      { slices: 'auth: auth.reducer, feed', options: 'getStoredState: read' },
      '`getStoredState`',
    ],
    [
      'where nothing is said of a slice',
      {
        before:
          "const own = (state = null, action) => (action.type === 'in' ? { ...state, jwt: action.jwt } : state);",
        slices: 'own, feed',
      },
      'what `own` keeps beside the token is not in view',
    ],
    [
      'out of a map',
      {
        before: 'const own = createReducer({} as Record<string, { token: string }>, () => {});',
        slices: 'own, feed',
      },
      'where in it that lies is not in view',
    ],
    [
      'where the app asks for the state itself',
      {
        slices: 'auth: auth.reducer, feed',
        files: { 'api.ts': 'export const state = () => load("persist:root");' },
      },
      'by its name',
    ],
    ...[
      's.all.push({ id: 1, accessToken: a.payload.accessToken })',
      's.all = [...s.all, { id: 1, accessToken }]',
      's.accessToken = a.payload.accessToken; s.all.unshift(a.payload)',
      's.accessToken = a.payload.accessToken; s.last = a.payload',
    ].map((change): [string, App, string] => [
      `out of a slice of which another member gets the token: ${change}`,
      {
        before: `const own = createSlice({ name: 'own', initialState: { accessToken: null, all: [] as any[], last: null }, reducers: { add: (s, a) => { ${change}; } } });`,
        slices: 'own: own.reducer, feed',
      },
      'the token also gets into another member of `own` (store.ts:10)',
    ]),
    [
      'where it asks the library for the state',
      {
        slices: 'auth: auth.reducer, feed',
        files: { 'api.ts': "import { getStoredState } from 'redux-persist';\ngetStoredState(config);" },
      },
      '`getStoredState`',
    ],
    [
      'where another state has the same key',
      {
        slices: 'auth: auth.reducer, feed',
        files: { 'feed.ts': "persistReducer({ key: 'root', storage: files }, feed);" },
      },
      'by the key `persist:root` (feed.ts:1)',
    ],
    [
      'where some of what the store holds is removed',
      {
        slices: 'auth: auth.reducer, feed',
        files: {
          'cache.ts': `import AsyncStorage from '@react-native-async-storage/async-storage';
AsyncStorage.getAllKeys().then((all) => AsyncStorage.multiRemove(all.filter((each) => !each.startsWith('persist'))));`,
        },
      },
      'the app empties AsyncStorage (cache.ts:2)',
    ],
    [
      'where it joins the parts of the name',
      {
        slices: 'auth: auth.reducer, feed',
        files: { 'api.ts': "export const state = () => load(['persist', 'root'].join(':'));" },
      },
      'by its name',
    ],
    [
      'where it puts the name together',
      {
        slices: 'auth: auth.reducer, feed',
        files: { 'api.ts': 'export const state = (key) => load(`persist:${key}`);' },
      },
      'by its name',
    ],
  ])('%s', (_, app, reason) => {
    expect(storageOf(app)).toContain(reason);
  });

  it('but a removal by its name may stay', () => {
    const reset = `import AsyncStorage from '@react-native-async-storage/async-storage';
export const reset = () => AsyncStorage.removeItem('persist:root');`;
    expect(storageOf({ slices: 'auth: auth.reducer, feed', files: { 'reset.ts': reset } })).toBe(
      split("'auth'"),
    );
  });

  it('but all of the store may be removed with the state', () => {
    const clear = `import AsyncStorage from '@react-native-async-storage/async-storage';
export const clear = () => AsyncStorage.clear();`;
    expect(storageOf({ slices: 'auth: auth.reducer, feed', files: { 'cache.ts': clear } })).toBe(
      split("'auth'"),
    );
  });

  it('out of files where the app empties what tells this installation from an earlier one', () => {
    const app = { slices: 'auth: auth.reducer, feed', storage: 'files', before: FILES };
    expect(storageOf(app)).toBe("splitState(files, tokenStore, ['auth'])");
    const clear = `import AsyncStorage from '@react-native-async-storage/async-storage';
export const clear = () => AsyncStorage.clear();`;
    expect(storageOf({ ...app, files: { 'cache.ts': clear } })).toContain(
      'the app empties AsyncStorage (cache.ts:2)',
    );
  });
});

it('takes what persistCombineReducers combines', () => {
  const keep = (options: string, slices: string) => `persistCombineReducers(${options}, { ${slices} });`;
  const before = "import { persistCombineReducers } from 'redux-persist';";
  expect(storageOf({ slices: 'auth: auth.reducer, feed', keep, before })).toBe(split("'auth'"));
});

it('takes the members of a state that is one slice, where no token store can take the place of its storage', () => {
  const keep = (options: string) => `persistReducer(${options}, member.reducer);`;
  const app = { slices: '', keep, storage: 'files', before: FILES };
  expect(storageOf(app)).toBe("splitState(files, tokenStore, ['token'])");
});

describe('where the keychain may have lost what has moved, as behind a restored backup', () => {
  const reconcilers =
    "import autoMergeLevel2 from 'redux-persist/lib/stateReconciler/autoMergeLevel2'; import hardSet from 'redux-persist/es/stateReconciler/hardSet'; import { createMigrate } from 'redux-persist';";
  const auth = { slices: 'auth: auth.reducer, feed', before: reconcilers };
  const member = { slices: 'member: member.reducer, feed', before: reconcilers };
  const BEGINNING = 'auth: { token: null, user: { id: 0 } }';
  const LATER =
    'const start = () => ({ token: null, at: Date.now() }); const own = createReducer(start(), () => {});';
  const own = { slices: 'own, feed', before: `${reconcilers} ${LATER}` };
  const migrated = (migration: string, further = '') =>
    `version: 2, migrate: createMigrate({ 2: ${migration} })${further}`;

  it.each<[string, App, string, string?]>([
    [
      'the library fills in a member',
      { ...member, options: 'stateReconciler: autoMergeLevel2' },
      "'member.token'",
    ],
    ['it is told of a slice', { ...auth, options: 'stateReconciler: hardSet' }, "'auth'", BEGINNING],
    ['nothing is put into the state', { ...auth, options: 'stateReconciler: false' }, "'auth'"],
    [
      'a migration asks for something else',
      { ...auth, options: migrated('(state) => ({ ...state, feed: { ...state.feed, posts: [] } })') },
      "'auth'",
    ],
    [
      'a migration only sets it, and may do without',
      {
        ...own,
        options: migrated(
          '(state) => { state.own = { token: null, at: state.own?.at }; delete state.own; return { ...state, own: 1 }; }',
        ),
      },
      "'own'",
    ],
    [
      'a migration adds to what is filled in',
      {
        ...own,
        options: migrated(
          '(state) => ({ ...state, own: { ...state.own, at: 1 } })',
          ', stateReconciler: autoMergeLevel2',
        ),
      },
      "'own'",
    ],
    [
      'a migration is for a later version',
      { ...own, options: 'version: 1, migrate: createMigrate({ 2: (state) => state.own.token })' },
      "'own'",
    ],
    [
      'a migration finds what there is of nobody',
      { ...auth, options: migrated('(state) => ({ ...state, auth: { ...state.auth, at: 1 } })') },
      "'auth'",
      BEGINNING,
    ],
    [
      'a migration goes through what there is',
      {
        ...own,
        options: migrated('(state) => { Object.keys(state).forEach((name) => state[name]); return state; }'),
      },
      "'own'",
    ],
  ])('%s', (_, app, paths, lost) => {
    expect(storageOf(app)).toBe(split(paths, lost));
  });

  it.each<[string, string, string]>([
    [
      'a migration reads into it',
      migrated('(state) => ({ ...state, at: state.own.at })'),
      'store.ts:11 reads it',
    ],
    [
      'a migration takes it apart',
      migrated('({ own, ...state }) => ({ ...state, own })'),
      'store.ts:11 reads it',
    ],
    ['a migration names it', migrated("(state) => set(state, 'own.at', 1)"), 'store.ts:11 reads it'],
    [
      'a migration asks by any name',
      migrated('(state) => all.map((name) => state[name].at)'),
      'store.ts:11 reads it',
    ],
    [
      'a migration keeps what is not filled in',
      migrated('(state) => ({ ...state, own: { ...state.own, at: 1 } })'),
      'store.ts:11 reads it',
    ],
    [
      'migrations are not in view',
      'migrate: createMigrate(migrations)',
      "what the app's `migrate` does with that is not in view",
    ],
    [
      'it is migrated in a way of its own',
      'migrate: async (state) => { if (state.own.at) return state; }',
      'store.ts:11 reads it',
    ],
    [
      'it is merged in a way of its own',
      'stateReconciler: (stored, was) => ({ ...was, own: stored.own })',
      'store.ts:11 reads it',
    ],
    [
      'it is merged in a way that is not seen',
      'stateReconciler: merge',
      "what the app's `stateReconciler` does",
    ],
    [
      'nothing is put there',
      'stateReconciler: hardSet',
      'what the reducer begins with there is not written out',
    ],
  ])('nothing moves where %s', (_, options, reason) => {
    expect(storageOf({ ...own, options })).toContain(
      'behind a restored backup the keychain no longer has `own`',
    );
    expect(storageOf({ ...own, options })).toContain(reason);
  });

  it('follows what a migration calls, and functions of other files', () => {
    const files = {
      'migrations.ts':
        "import { renamed } from './renamed.js'; export const migrations = { 2: (state) => renamed(state) };",
      'renamed.ts': 'export function renamed(state) { return { ...state, at: state.own.at }; }',
    };
    const before = `import { migrations } from './migrations.js'; ${own.before}`;
    const options = 'version: 2, migrate: createMigrate(migrations)';
    const named = `${before} const version = 2; const migrate = createMigrate(migrations);`;
    expect(storageOf({ ...own, before: named, files, options: 'version, migrate' })).toContain(
      'renamed.ts:1 reads it',
    );
    const earlier = named.replace('version = 2', 'version = 1');
    expect(storageOf({ ...own, before: earlier, files, options: 'version, migrate' })).toBe(split("'own'"));
    expect(storageOf({ ...own, before, files, options })).toContain('renamed.ts:1 reads it');
  });
});
