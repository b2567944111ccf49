import { describe, expect, it } from 'vitest';
import { lint } from '../../../../../test/support/lint.js';

const SLICE = `
import { createSlice } from '@reduxjs/toolkit';
interface User { name: string; token: string }
const initialState: { data: User | null; view: string } = { data: null, view: 'list' };
`;

describe('a state that a reducer stores', () => {
  it('holds the token that its type names', () => {
    const code = `${SLICE} createSlice({ name: 'user', initialState, reducers: {
      setView(state, { payload }) { state.view = payload; localStorage.setItem('user', JSON.stringify(state)) },
    } })`;
    expect(lint(code).map(({ message }) => message)).toEqual([
      expect.stringContaining('state with `data.token`'),
    ]);
  });

  it.each([
    [
      'after a reset',
      'resetUser(state) { state.data = null; localStorage.setItem("user", JSON.stringify(state)) }',
    ],
    ['in a part without it', 'setView(state) { localStorage.setItem("view", JSON.stringify(state.view)) }'],
  ])('holds none %s', (_, reducer) => {
    expect(lint(`${SLICE} createSlice({ name: 'user', initialState, reducers: { ${reducer} } })`)).toEqual(
      [],
    );
  });
});

describe("a store's whole state", () => {
  const STORE =
    "import { combineReducers, createStore } from 'redux'; const auth = (state = { jwt: null }, action) => state; const cart = (state = [], action) => state; const store = createStore(combineReducers({ auth, cart }));";

  it.each([
    ['whole', 'store.getState()', 'auth.jwt'],
    ['in part', 'store.getState().auth', 'jwt'],
  ])('holds the token of a reducer, %s', (_, state, path) => {
    const found = lint(`${STORE} store.subscribe(() => localStorage.setItem('s', JSON.stringify(${state})))`);
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining(`state with \`${path}\``)]);
  });

  it('holds none in another part', () => {
    const code = `${STORE} store.subscribe(() => localStorage.setItem('s', JSON.stringify(store.getState().cart)))`;
    expect(lint(code)).toEqual([]);
  });
});

describe('what a function called like a setter of a token is given', () => {
  it.each([
    'const tokens = { setToken: (name, value) => localStorage.setItem(name, value) }',
    'function saveAuthToken(v) { sessionStorage.setItem("app.a", v) }',
    'class Session { storeAccessToken(it: string) { localStorage.setItem("a", it) } }',
  ])('is a token: %s', (code) => {
    expect(lint(code)).toHaveLength(1);
  });

  it.each([
    ['a push token', 'function savePushToken(value) { localStorage.setItem("a", value) }'],
    ['a time', 'function setTokenExpiry(value) { localStorage.setItem("a", value) }'],
    ['several things', 'function saveTokenAndUser(user) { localStorage.setItem("a", user) }'],
    ['a key before', 'function saveToken(owner, value) { localStorage.setItem("owner", owner) }'],
    ['a named thing', 'function saveToken(token, profile) { localStorage.setItem("p", profile) }'],
  ])('is none where it is %s', (_, code) => {
    expect(lint(code)).toEqual([]);
  });
});

describe('an object that is stored whole and read for its token', () => {
  const READ =
    "export const current = () => { const user = JSON.parse(localStorage.getItem('user')); return user.token };";

  it('is reported where callers hand one over that shows its token', () => {
    const found = lint(`
export const save = (user) => localStorage.setItem('user', JSON.stringify(user));
${READ}
save({ name, token });`);
    expect(found.map(({ line }) => line)).toEqual([4]);
  });

  it('is reported where it is stored if no caller shows one', () => {
    const found = lint(`
export const save = (user) => localStorage.setItem('user', JSON.stringify(user));
${READ}
save(answer);`);
    expect(found.map(({ line }) => line)).toEqual([2]);
  });
});

describe('an id under the key of a token', () => {
  it.each(['localStorage.setItem("token", answer.data.id)', 'localStorage.token = user._id'])(
    'is none: %s',
    (code) => {
      expect(lint(code)).toEqual([]);
    },
  );

  it('is no excuse for a key that leaves no doubt', () => {
    expect(lint('localStorage.setItem("access_token", answer.data.id)')).toHaveLength(1);
  });
});
