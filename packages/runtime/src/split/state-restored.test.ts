import { combineReducers, legacy_createStore as createStore, type Action } from 'redux';
import { createMigrate, persistReducer, persistStore, type PersistConfig } from 'redux-persist';
import autoMergeLevel2 from 'redux-persist/es/stateReconciler/autoMergeLevel2.js';
import hardSet from 'redux-persist/es/stateReconciler/hardSet.js';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTokenStore } from '../store/token-store.js';
import { AsyncStorageFake } from '../testing/fakes/async-storage.js';
import { FaultyBackend } from '../testing/faulty-backend.js';
import { splitState, type SplitStateOptions } from './state.js';

const KEY = 'persist:root';
const PATHS = ['auth', 'member.token'];

type Does = Action & { token?: string; user?: string };
const signedOut = { token: null as string | null, user: { name: 'nobody' } };
const reducer = combineReducers({
  auth: (auth = signedOut, { type, token, user }: Does) =>
    type === 'in' ? { token: token ?? null, user: { name: user ?? '' } } : type === 'out' ? signedOut : auth,
  member: (member: { token?: string | null; topics: string[] } = { token: null, topics: [] }, action: Does) =>
    // As many do: what is left of it when nobody is signed in is not what it began with.
    action.type === 'in'
      ? { token: `${action.token!} of member`, topics: ['a'] }
      : action.type === 'out'
        ? { topics: member.topics }
        : member,
});
type All = ReturnType<typeof reducer>;

let keychain: FaultyBackend;
let files: Map<string, string>;
beforeEach(() => {
  keychain = new FaultyBackend();
  files = new Map();
});

function appOver(storage: PersistConfig<All>['storage'], options: Partial<PersistConfig<All>>) {
  const config = { key: 'root', storage, timeout: 0, ...options };
  const store = createStore(persistReducer<All, Does>(config, reducer));
  const persistor = persistStore(store);
  return { store, persistor, ready: () => expect.poll(() => persistor.getState().bootstrapped).toBe(true) };
}

async function started(options: Partial<PersistConfig<All>> = {}, split: SplitStateOptions = {}) {
  const plain = new AsyncStorageFake(files);
  const app = appOver(splitState(plain, createTokenStore(keychain), PATHS, split), options);
  await app.ready();
  const first = app.store.getState();
  await app.persistor.flush();
  return { ...app, first };
}

/** The version of the app before, brought back. */
async function broughtBack() {
  const app = appOver(new AsyncStorageFake(files), {});
  await app.ready();
  await app.persistor.flush();
  return app;
}

async function signedIn(options: Partial<PersistConfig<All>> = {}) {
  const { store, persistor } = await started(options);
  store.dispatch({ type: 'in', token: 't1', user: 'Ada' });
  await persistor.flush();
  expect(files.get(KEY)).not.toContain('t1');
}

describe('behind a restored backup, which has no keychain', () => {
  const restored = async (...how: Parameters<typeof started>) => {
    await signedIn({ version: 0 });
    keychain = new FaultyBackend();
    return (await started(...how)).first;
  };

  it('a slice begins as its reducer does, and the rest is there', async () => {
    expect(await restored()).toMatchObject({ auth: signedOut, member: { topics: ['a'] } });
  });

  it('a member of a slice is what the app says, or what the library fills in', async () => {
    expect((await restored()).member).toEqual({ topics: ['a'] });
    expect((await restored({}, { lost: { 'member.token': null } })).member).toEqual({
      token: null,
      topics: ['a'],
    });
    expect((await restored({ stateReconciler: autoMergeLevel2 })).member).toEqual({
      token: null,
      topics: ['a'],
    });
  });

  it('a slice is what the app says, where the library fills in nothing', async () => {
    expect((await restored({ stateReconciler: hardSet })).auth).toBeUndefined();
    expect((await restored({ stateReconciler: hardSet }, { lost: { auth: signedOut } })).auth).toEqual(
      signedOut,
    );
  });

  it('a migration that reads into a part loses all of the state, but where the app says what that is', async () => {
    const migrate = createMigrate({
      1: (state) => ({ ...state, member: { ...(state as never as All).member, at: 1 } }) as never,
      2: (state) => {
        const { auth } = state as never as All;
        return { ...state, auth: { ...auth, user: { name: auth.user.name.toUpperCase() } } } as never;
      },
    });
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const topics = async (version: number, split?: SplitStateOptions) =>
      (await restored({ version, migrate }, split)).member.topics;
    expect(await topics(1)).toEqual(['a']);
    expect(await topics(2)).toEqual([]);
    expect(told).toHaveBeenCalledTimes(1);
    expect(await topics(2, { lost: { auth: signedOut } })).toEqual(['a']);
    expect(told).toHaveBeenCalledTimes(1);
    told.mockRestore();
  });

  it('gives what stands for a part only where there was one', async () => {
    await signedIn();
    const { store, persistor } = await started();
    store.dispatch({ type: 'out' });
    await persistor.flush();
    const next = await started({}, { lost: { 'member.token': null } });
    expect(next.store.getState().member).toEqual({ topics: ['a'] });
  });
});

describe('after the version of the app before was brought back', () => {
  const whoIsIn = async () => {
    const { auth, member } = (await started()).store.getState();
    return [auth.token, member.token];
  };

  it('whoever signed out there stays signed out, and the keychain forgets the token', async () => {
    await signedIn();
    const { store, persistor } = await broughtBack();
    store.dispatch({ type: 'in', token: 't2' });
    store.dispatch({ type: 'out' });
    await persistor.flush();
    expect(await whoIsIn()).toEqual([null, undefined]);
    const tokens = createTokenStore(keychain);
    expect(await tokens.getItem(`${KEY}:tokens`)).not.toContain('member');
    expect(await whoIsIn()).toEqual([null, undefined]);
  });

  it('whoever signed in there is signed in', async () => {
    await signedIn();
    const { store, persistor } = await broughtBack();
    store.dispatch({ type: 'in', token: 't2' });
    await persistor.flush();
    expect(await whoIsIn()).toEqual(['t2', 't2 of member']);
    expect(files.get(KEY)).not.toContain('t2');
  });

  it('whoever never started it is still signed in', async () => {
    await signedIn();
    expect(await whoIsIn()).toEqual(['t1', 't1 of member']);
  });

  it('goes by what is there, where a transform hides what the library says of a state', async () => {
    await signedIn();
    const state = JSON.parse(files.get(KEY)!) as Record<string, string>;
    files.set(KEY, JSON.stringify({ ...state, _persist: JSON.stringify('U2FsdGVkX1') }));
    const { store } = await started();
    expect(store.getState().member.token).toBe('t1 of member');
  });
});
