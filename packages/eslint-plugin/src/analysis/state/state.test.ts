import { describe, expect, it } from 'vitest';
import { lint } from '../../../../../test/support/lint.js';

const ZUSTAND = `
import { create } from 'zustand';
import { persist, createJSONStorage, devtools } from 'zustand/middleware';
import { immer } from 'zustand/middleware/immer';
`;
const REDUX = `
import { combineReducers, createReducer, createSlice } from '@reduxjs/toolkit';
import { persistReducer } from 'redux-persist';
import { createBlacklistFilter } from 'redux-persist-transform-filter';
import { encryptTransform } from 'redux-persist-transform-encrypt';
import storage from 'redux-persist/lib/storage';
`;

/** What the one report on a state says that it holds; undefined where there is none. */
function heldIn(code: string): string | undefined {
  const found = lint(code);
  expect(found.length).toBeLessThan(2);
  return /\(`(.*)` in the state/.exec(found[0]?.message ?? '')?.[1];
}

describe('zustand', () => {
  it.each([
    ['an initial member', 'create(persist((set) => ({ token: null }), { name: "auth" }))', 'token'],
    ['a nested member', 'create(persist(() => ({ user: { jwt: "" } }), { name: "auth" }))', 'user.jwt'],
    [
      'what an action sets',
      'create(persist((set) => ({ login: (t) => set({ accessToken: t }) }), {}))',
      'accessToken',
    ],
    [
      'what an updater returns',
      'create(persist((set) => ({ in: (t) => set(() => ({ jwt: t })) }), {}))',
      'jwt',
    ],
    [
      'what immer assigns',
      'create(persist(immer((set) => ({ in: (t) => set((s) => { s.session.token = t }) })), {}))',
      'session.token',
    ],
    ['middlewares', 'create(devtools(persist(immer(devtools(() => ({ token: "" }))), {})))', 'token'],
    [
      'a slice that is spread',
      'const slice = () => ({ token: "" }); create(persist((...a) => ({ ...slice(...a) }), {}))',
      'token',
    ],
    [
      'a creator with a name',
      'const creator = (set) => ({ token: "" }); create(persist(creator, {}))',
      'token',
    ],
    [
      'the declared type',
      'interface Auth { session: Session } type Session = { refreshToken: string }; create<Auth>()(persist((set) => ({ session: null }), {}))',
      'session.refreshToken',
    ],
    [
      'a member that is encrypted at one place of two',
      'create(persist((set) => ({ token: null, login: (answer) => set({ token: encrypt(answer) }), renew: (answer) => set({ token: answer.token }) }), {}))',
      'token',
    ],
    [
      'a class as the declared type',
      'class Account { constructor(public name: string, public accessToken: string) {} } class Session { account: Account } create<Session>()(persist((set) => ({}), {}))',
      'account.accessToken',
    ],
    [
      'a record of a type',
      'type S = { all: Record<string, { jwt: string }> }; create<S>()(persist(() => ({ all: {} }), {}))',
      'all.jwt',
    ],
    ['an asserted type', 'type A = { jwt: string }; create(persist(() => ({ a: {} as A }), {}))', 'a.jwt'],
    [
      'a selection with it',
      'create(persist(() => ({ token: "", a: 1 }), { partialize: (s) => ({ token: s.token }) }))',
      'token',
    ],
    [
      'a rest with it',
      'create(persist(() => ({ token: "", a: 1 }), { partialize: ({ a, ...rest }) => rest }))',
      'token',
    ],
    [
      'a part of the state',
      'create(persist(() => ({ user: { token: "" } }), { partialize: (s) => ({ u: s.user }) }))',
      'u.token',
    ],
    [
      'entries with it',
      "create(persist(() => ({ token: '', a: 1 }), { partialize: (s) => Object.fromEntries(Object.entries(s).filter(([key]) => !['a'].includes(key))) }))",
      'token',
    ],
  ])('sees %s', (_, code, path) => {
    expect(heldIn(ZUSTAND + code)).toBe(path);
  });

  it.each([
    ['no token', 'create(persist((set) => ({ theme: "dark", setTheme: (theme) => set({ theme }) }), {}))'],
    ['a push token', 'create(persist(() => ({ fcmToken: "" }), {}))'],
    ['a list of coins', 'create(persist(() => ({ tokens: [] }), {}))'],
    [
      'a coin by its type',
      'interface Token { address: string; symbol: string } create<{ token: Token | null }>()(persist(() => ({}), {}))',
    ],
    ['a flag about a token', 'create(persist(() => ({ token: false, hasToken: true }), {}))'],
    [
      'a class that keeps it for itself',
      'class Client { private token: string; #jwt: string; static token: string } type S = { client: Client }; create<S>()(persist((set) => ({}), {}))',
    ],
    [
      'a member that is encrypted before',
      'create(persist((set) => ({ token: null, login: async (given) => { const sealed = await encryptValue(given); set({ token: sealed }) } }), {}))',
    ],
    ['a setter alone', 'create(persist(() => ({ setToken: (token) => remember(token) }), {}))'],
    ['a store that is not kept', 'create((set) => ({ token: null }))'],
    [
      'a selection without it',
      'create(persist(() => ({ token: "", a: 1 }), { partialize: (s) => ({ a: s.a }) }))',
    ],
    [
      'a rest without it',
      'create(persist(() => ({ token: "", a: 1 }), { partialize: ({ token, ...rest }) => rest }))',
    ],
    [
      'a rest within the function',
      'create(persist(() => ({ token: "" }), { partialize: (s) => { const { token, ...rest } = s; return rest } }))',
    ],
    [
      'an overwritten member',
      'create(persist(() => ({ token: "" }), { partialize: (s) => ({ ...s, token: undefined }) }))',
    ],
    ['omit', "create(persist(() => ({ token: '' }), { partialize: (s) => omit(s, ['token']) }))"],
    ['pick', "create(persist(() => ({ token: '', a: 1 }), { partialize: (s) => pick(s, ['a']) }))"],
    ['a selection that cannot be read', 'create(persist(() => ({ token: "" }), { partialize }))'],
    [
      'a store that is not in view',
      'create(persist(() => ({ token: "" }), { storage: createJSONStorage(() => vault) }))',
    ],
    ['options that are not in view', 'create(persist(() => ({ token: "" }), options))'],
    ['options that spread others', 'create(persist(() => ({ token: "" }), { name: "auth", ...secure }))'],
    [
      'the keychain',
      "import * as SecureStore from 'expo-secure-store'; create(persist(() => ({ token: '' }), { storage: createJSONStorage(() => ({ getItem: SecureStore.getItemAsync, setItem: SecureStore.setItemAsync, removeItem: SecureStore.deleteItemAsync })) }))",
    ],
    [
      'a store that encrypts',
      "create(persist(() => ({ token: '' }), { storage: { setItem: (k, v) => localStorage.setItem(k, encrypt(v)) } }))",
    ],
  ])('is silent about %s', (_, code) => {
    expect(lint(ZUSTAND + code)).toEqual([]);
  });

  it('is silent about a function of that name from elsewhere', () => {
    expect(lint("import { persist } from './persist'; persist(() => ({ token: '' }), {})")).toEqual([]);
  });

  it('points at the store, and names the write inside the project that leads there', () => {
    const [report] = lint(`${ZUSTAND}
const engine = {
  getItem: (key) => JSON.parse(localStorage.getItem(key)),
  setItem: (key, value) => localStorage.setItem(key, JSON.stringify(value)),
};
create(
  persist(() => ({ token: null }), {
    name: 'auth',
    storage: engine,
  }),
);`);
    expect(report).toMatchObject({ line: 13, column: 5, endColumn: 20 });
    expect(report!.message).toContain('localStorage through `persist` (app.tsx:8)');
  });
});

describe('Redux', () => {
  const AUTH = 'const auth = createSlice({ name: "auth", initialState: { token: null }, reducers: {} });';
  it.each([
    ['a slice', `${AUTH} persistReducer({ key: 'root', storage }, auth.reducer)`, 'token'],
    [
      'slices by name',
      `${AUTH} persistReducer({ storage }, combineReducers({ auth: auth.reducer }))`,
      'auth.token',
    ],
    [
      'a reducer that is taken out of a slice',
      'const { reducer } = createSlice({ initialState: { token: "" }, reducers: {} }); persistReducer({ storage }, reducer)',
      'token',
    ],
    [
      'what a case assigns',
      'const auth = createSlice({ initialState: {}, reducers: { in(state, { payload }) { state.user.jwt = payload } } }); persistReducer({ storage }, auth.reducer)',
      'user.jwt',
    ],
    [
      'what a builder returns',
      'const auth = createReducer({}, (builder) => { builder.addCase(login, (state, { payload }) => ({ ...state, accessToken: payload })) }); persistReducer({ storage }, combineReducers({ auth }))',
      'auth.accessToken',
    ],
    [
      'a function with a switch',
      'function auth(state = {}, action) { switch (action.type) { case "in": return { ...state, jwt: action.jwt }; default: return state } } persistReducer({ storage }, combineReducers({ auth }))',
      'auth.jwt',
    ],
    [
      'a root reducer around another',
      `${AUTH} const app = combineReducers({ auth: auth.reducer }); const root = (state, action) => app(action.type === 'out' ? undefined : state, action); persistReducer({ storage }, root)`,
      'auth.token',
    ],
    [
      'the type of an initial state',
      'interface State { credentials?: { access_token: string } } const initialState: State = {}; const settings = createReducer(initialState, () => {}); persistReducer({ storage }, combineReducers({ settings }))',
      'settings.credentials.access_token',
    ],
    [
      'a list that names the slice',
      `${AUTH} persistReducer({ storage, whitelist: ['auth'] }, combineReducers({ auth: auth.reducer }))`,
      'auth.token',
    ],
    [
      'a list with a name',
      `${AUTH} const kept = ['auth']; persistReducer({ storage, whitelist: kept }, combineReducers({ auth: auth.reducer }))`,
      'auth.token',
    ],
    [
      'a list that a caller hands over',
      `${AUTH} const keep = (whitelist, reducer) => persistReducer({ storage, whitelist }, reducer); keep(['token'], auth.reducer)`,
      'token',
    ],
    [
      'a list that takes the place of a default',
      `${AUTH} const keep = (reducer, whitelist = []) => persistReducer({ storage, whitelist }, reducer); keep(auth.reducer, ['token'])`,
      'token',
    ],
    [
      'a filter of other members',
      `${AUTH} persistReducer({ storage, transforms: [createBlacklistFilter('auth', ['loading'])] }, combineReducers({ auth: auth.reducer }))`,
      'auth.token',
    ],
    [
      'an encryption whose key is in the code',
      `${AUTH} persistReducer({ storage, transforms: [encryptTransform({ secretKey: 'sesame' })] }, auth.reducer)`,
      'token',
    ],
  ])('sees %s', (_, code, path) => {
    expect(heldIn(REDUX + code)).toBe(path);
  });

  it.each([
    [
      'a list without the slice',
      `${AUTH} persistReducer({ storage, whitelist: ['cart'] }, combineReducers({ auth: auth.reducer }))`,
    ],
    [
      'a list without the token that a caller hands over',
      `${AUTH} const keep = (whitelist, reducer) => persistReducer({ storage, whitelist }, reducer); keep(['loading'], auth.reducer)`,
    ],
    [
      'a default list without the token',
      `${AUTH} const keep = (reducer, whitelist = []) => persistReducer({ storage, whitelist }, reducer); keep(auth.reducer)`,
    ],
    [
      'a list of what is left out',
      `${AUTH} persistReducer({ storage, blacklist: ['auth'] }, combineReducers({ auth: auth.reducer }))`,
    ],
    [
      'a list that is not in view',
      `${AUTH} persistReducer({ storage, whitelist }, combineReducers({ auth: auth.reducer }))`,
    ],
    [
      'a filter of the token',
      `${AUTH} persistReducer({ storage, transforms: [createBlacklistFilter('auth', ['token'])] }, combineReducers({ auth: auth.reducer }))`,
    ],
    [
      'an encryption',
      `${AUTH} persistReducer({ storage, transforms: [encryptTransform({ secretKey })] }, auth.reducer)`,
    ],
    ['a configuration that is not in view', `${AUTH} persistReducer(config, auth.reducer)`],
    [
      'a reducer without a token',
      'persistReducer({ storage }, combineReducers({ cart: (state = [], action) => state }))',
    ],
  ])('is silent about %s', (_, code) => {
    expect(lint(REDUX + code)).toEqual([]);
  });
});

describe('stores of Vue and others', () => {
  it.each([
    [
      'a set-up store',
      "import { defineStore } from 'pinia'; import { ref } from 'vue'; defineStore('auth', () => { const token = ref(''); const login = () => {}; return { token, login } }, { persist: true })",
      'token',
    ],
    [
      'one of several strategies',
      "import { defineStore } from 'pinia'; defineStore({ id: 'auth', state: () => ({ token: '' }), persist: { enabled: true, strategies: [{ storage: sessionStorage, paths: ['token'] }] } })",
      'token',
    ],
    [
      'a typed member',
      "import { defineStore } from 'pinia'; import { ref } from 'vue'; interface User { jwt: string } defineStore('user', () => { const user = ref<User | null>(null); return { user } }, { persist: { storage: sessionStorage } })",
      'user.jwt',
    ],
    [
      'options that a function makes of what it is given',
      "import { defineStore } from 'pinia'; const kept = (key: string, paths?: string[]) => { const persist = { key, storage: localStorage, paths }; return persist; }; defineStore('auth', { state: () => ({ token: '' }), persist: kept('auth') })",
      'token',
    ],
    [
      'a module of Vuex',
      "import { createStore } from 'vuex'; import createPersistedState from 'vuex-persistedstate'; const auth = { namespaced: true, state: () => ({ token: null }) }; createStore({ modules: { auth }, plugins: [createPersistedState({ paths: ['auth'] })] })",
      'auth.token',
    ],
    [
      'an atom by its name',
      "import { atomWithStorage } from 'jotai/utils'; export const accessTokenAtom = atomWithStorage<string | null>('app.a', null)",
      'accessTokenAtom',
    ],
    [
      'an atom by its type',
      "import { atomWithStorage } from 'jotai/utils'; interface Session { jwt: string } export const session = atomWithStorage<Session | null>('session', null)",
      'session.jwt',
    ],
  ])('sees %s', (_, code, path) => {
    expect(heldIn(code)).toBe(path);
  });

  it.each([
    [
      'persist switched off',
      "import { defineStore } from 'pinia'; defineStore('a', { state: () => ({ token: '' }), persist: false })",
    ],
    [
      'options that a function makes without the token',
      "import { defineStore } from 'pinia'; const kept = (key: string, paths?: string[]) => { const persist = { key, storage: localStorage, paths }; return persist; }; defineStore('auth', { state: () => ({ token: '', theme: '' }), persist: kept('auth', ['theme']) })",
    ],
    ['no persist', "import { defineStore } from 'pinia'; defineStore('a', { state: () => ({ token: '' }) })"],
    [
      'an omitted member',
      "import { defineStore } from 'pinia'; defineStore('a', { state: () => ({ token: '' }), persist: { omit: ['token'] } })",
    ],
    [
      'a push token',
      "import { atomWithStorage } from 'jotai/utils'; const token = atomWithStorage('fcmToken', '')",
    ],
    [
      'a flag',
      "import { atomWithStorage } from 'jotai/utils'; const rememberToken = atomWithStorage('token', false)",
    ],
    [
      'an encrypting serializer',
      "import { defineStore } from 'pinia'; defineStore('a', { state: () => ({ token: '' }), persist: { serializer: { serialize: (s) => encrypt(s), deserialize: (s) => decrypt(s) } } })",
    ],
  ])('is silent about %s', (_, code) => {
    expect(lint(code)).toEqual([]);
  });
});

describe('caches of answers', () => {
  const TANSTACK =
    "import { createSyncStoragePersister } from '@tanstack/query-sync-storage-persister'; createSyncStoragePersister({ storage: window.localStorage });";
  const APOLLO =
    "import { LocalStorageWrapper, persistCache } from 'apollo3-cache-persist'; persistCache({ cache, storage: new LocalStorageWrapper(window.localStorage) });";

  it.each([
    [
      'a query by its key',
      `${TANSTACK} useQuery({ queryKey: ['auth', 'accessToken'], queryFn })`,
      'auth.accessToken',
    ],
    ['data that is set', `${TANSTACK} client.setQueryData(['token'], answer.token)`, 'token'],
    ['a field of a query', `${APOLLO} const q = gql\`query Me { me { id\n token } }\``, 'token'],
  ])('sees %s', (_, code, path) => {
    expect(heldIn(code)).toBe(path);
  });

  it.each([
    ['queries of other things', `${TANSTACK} useQuery({ queryKey: ['todos'], queryFn })`],
    ['a query about a push token', `${TANSTACK} useQuery({ queryKey: ['pushToken'], queryFn })`],
    [
      'a mutation, whose answer does not stay',
      `${APOLLO} const m = gql\`mutation SignIn { signIn { token } }\``,
    ],
    ['a query without one', `${APOLLO} const q = gql\`query Me { me { id } }\``],
  ])('is silent about %s', (_, code) => {
    expect(lint(code)).toEqual([]);
  });
});
