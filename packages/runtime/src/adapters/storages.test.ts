import { createRequire } from 'node:module';
import { DefaultTokenStore, TokenOrchestrator } from '@aws-amplify/auth/cognito';
import type * as FirebaseApp from '@firebase/app';
import type * as FirebaseAuth from '@firebase/auth';
import { GoTrueClient } from '@supabase/auth-js';
import { User, UserManager } from 'oidc-client-ts';
import { legacy_createStore as createReduxStore, type Action } from 'redux';
import { persistReducer, persistStore } from 'redux-persist';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createJSONStorage, persist } from 'zustand/middleware';
import { memory } from '../testing/signed-in.js';
import type { StoreFailure } from '../store/outcome.js';
import { createTokenStore, type TokenStore } from '../store/token-store.js';
import {
  asFirebaseStorage,
  asStateStorage,
  asStateStore,
  whenUnlocked,
  type KeyValueStorage,
} from './storages.js';

/** One device: its keychain outlives every `start()` of the app. */
let held: Map<string, string>;
let failure: StoreFailure | undefined;
let unlock: () => void;
let whenOpen: Promise<void>;
beforeEach(() => {
  held = new Map();
  failure = undefined;
});
afterEach(() => vi.restoreAllMocks());

function start(): TokenStore {
  const backend = memory(held);
  const failing = <T>(work: () => Promise<T>) => (failure ? Promise.resolve({ status: failure }) : work());
  return createTokenStore({
    name: 'memory',
    get: (key) => failing(() => backend.get(key)),
    set: (key, value) => failing(() => backend.set(key, value)),
    remove: (key) => failing(() => backend.remove(key)),
  });
}

function lock(): void {
  failure = 'locked';
  whenOpen = new Promise((resolve) => {
    unlock = () => {
      failure = undefined;
      resolve();
    };
  });
}
const unlocked = () => whenOpen;

/** A moment in which everything that does not wait for the device has happened. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 30));
const stateOf = (promise: Promise<unknown>) =>
  Promise.race([
    promise.then(
      () => 'settled',
      () => 'settled',
    ),
    aMoment().then(() => 'pending'),
  ]);

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const inAnHour = Math.floor(Date.now() / 1000) + 3600;
const jwt = `${part({ alg: 'HS256' })}.${part({ sub: 'ada', exp: inAnHour, username: 'ada' })}.c2lnbmF0dXJl`;

describe('whenUnlocked', () => {
  it('waits while the device is locked, and keeps the order', async () => {
    lock();
    const store = whenUnlocked(start(), { unlocked });
    const done = [
      store.setItem('a', '1'),
      store.getItem('a'),
      store.multiSet([['b', '2']]),
      store.multiGet(['a', 'b']),
      store.getAllKeys(),
      store.removeItem('a'),
      store.multiRemove(['b']),
      store.clear(),
      store.read('a'),
    ];
    expect(await stateOf(done[0]!)).toBe('pending');
    expect(await done[8]).toEqual({ status: 'locked' });
    unlock();
    expect((await Promise.all(done)).slice(0, 8)).toEqual([
      undefined,
      '1',
      undefined,
      [
        ['a', '1'],
        ['b', '2'],
      ],
      ['a', 'b'],
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('asks again after a pause that grows, where nothing tells it more', async () => {
    vi.useFakeTimers();
    try {
      failure = 'locked';
      const store = start();
      const asked = vi.spyOn(store, 'getItem');
      const value = whenUnlocked(store).getItem('a');
      await vi.advanceTimersByTimeAsync(999);
      expect(asked).toHaveBeenCalledTimes(1);
      await vi.advanceTimersByTimeAsync(1 + 2000 + 4000);
      expect(asked).toHaveBeenCalledTimes(4);
      await vi.advanceTimersByTimeAsync(300_000);
      expect(asked.mock.calls.length).toBeLessThan(4 + 13);
      failure = undefined;
      await vi.advanceTimersByTimeAsync(30_000);
      expect(await value).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  it('rejects where the store fails for good', async () => {
    failure = 'unavailable';
    await expect(whenUnlocked(start()).getItem('a')).rejects.toMatchObject({ status: 'unavailable' });
  });
});

describe('Supabase', () => {
  const user = { id: 'ada', email: 'ada@example.com' };
  const login = {
    access_token: jwt,
    refresh_token: 'r1',
    expires_in: 3600,
    expires_at: inAnHour,
    token_type: 'bearer',
    user,
  };
  function client(storage: KeyValueStorage) {
    const fetch = () => Promise.resolve(Response.json(login));
    return new GoTrueClient({
      url: 'https://auth.example.com',
      storage,
      storageKey: 'sb-ref-auth-token',
      fetch,
      autoRefreshToken: false,
    });
  }
  const tokenIn = async (auth: GoTrueClient) => (await auth.getSession()).data.session?.access_token;

  it('takes the store as it is', async () => {
    await client(start()).signInWithPassword({ email: user.email, password: 'secret' });
    expect(await tokenIn(client(start()))).toBe(jwt);
    await client(start()).signOut({ scope: 'local' });
    expect(await start().getAllKeys()).toEqual([]);
  });

  it('announces no empty session while the device is locked', async () => {
    await client(start()).signInWithPassword({ email: user.email, password: 'secret' });
    lock();
    const auth = client(whenUnlocked(start(), { unlocked }));
    const events: unknown[] = [];
    auth.onAuthStateChange((event, session) => void events.push([event, session?.access_token]));
    await aMoment();
    expect(events).toEqual([]);
    unlock();
    await expect.poll(() => events).toContainEqual(['INITIAL_SESSION', jwt]);
    expect(events).not.toContainEqual(['INITIAL_SESSION', undefined]);

    // Supabase alone gives up, and announces nothing later either.
    lock();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await expect(client(start()).getSession()).rejects.toMatchObject({
      name: 'StoreError',
      status: 'locked',
    });
  });
});

describe('Amplify', () => {
  const authConfig = { Cognito: { userPoolId: 'eu-west-1_abc', userPoolClientId: 'client' } };
  function orchestrator(storage: TokenStore) {
    const tokens = new DefaultTokenStore();
    tokens.setKeyValueStorage(storage);
    tokens.setAuthConfig(authConfig);
    const tokenOrchestrator = new TokenOrchestrator();
    tokenOrchestrator.setAuthConfig(authConfig);
    tokenOrchestrator.setAuthTokenStore(tokens);
    return tokenOrchestrator;
  }
  const accessToken = { toString: () => jwt, payload: { exp: inAnHour } };
  const tokens = { accessToken, refreshToken: 'r1', clockDrift: 0, username: 'ada@example.com' };
  const tokenIn = async (auth: TokenOrchestrator) => (await auth.getTokens())?.accessToken.toString();

  it('takes the store as it is', async () => {
    await orchestrator(start()).setTokens({ tokens });
    expect(await tokenIn(orchestrator(start()))).toBe(jwt);
    await orchestrator(start()).clearTokens();
    expect(await tokenIn(orchestrator(start()))).toBeUndefined();
  });

  it('finds the tokens once the device is unlocked', async () => {
    await orchestrator(start()).setTokens({ tokens });
    lock();
    const found = tokenIn(orchestrator(whenUnlocked(start(), { unlocked })));
    expect(await stateOf(found)).toBe('pending');
    unlock();
    expect(await found).toBe(jwt);

    // Amplify alone takes one key that cannot be read for nobody.
    const store = start();
    const getItem = (key: string) => {
      failure = key.endsWith('refreshToken') ? 'locked' : undefined;
      return store.getItem(key);
    };
    expect(await tokenIn(orchestrator({ ...store, getItem }))).toBeUndefined();
  });
});

describe('Firebase', () => {
  const require = createRequire(import.meta.url);
  const { deleteApp, initializeApp } = require('@firebase/app') as typeof FirebaseApp;
  // What React Native gets; Node gets a build without it.
  const native = require.resolve('@firebase/auth').replace(/dist.*$/, 'dist/rn/index.js');
  const firebase = require(native) as typeof FirebaseAuth & {
    getReactNativePersistence(storage: FirebaseAuth.ReactNativeAsyncStorage): FirebaseAuth.Persistence;
  };
  const apps: FirebaseApp.FirebaseApp[] = [];
  afterEach(() => Promise.all(apps.splice(0).map((app) => deleteApp(app))));

  function auth(storage: KeyValueStorage) {
    const answers = {
      idToken: jwt,
      refreshToken: 'r1',
      expiresIn: '3600',
      localId: 'ada',
      users: [{ localId: 'ada' }],
    };
    vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(Response.json(answers)));
    const app = initializeApp({ apiKey: 'key' }, `app${apps.length}`);
    apps.push(app);
    // Its keys hold the name of the app.
    const named: KeyValueStorage = {
      getItem: (key) => storage.getItem(key.replace(app.name, 'app')),
      setItem: (key, value) => storage.setItem(key.replace(app.name, 'app'), value),
      removeItem: (key) => storage.removeItem(key.replace(app.name, 'app')),
    };
    return firebase.initializeAuth(app, { persistence: firebase.getReactNativePersistence(named) });
  }
  const signIn = async () => {
    await firebase.signInWithEmailAndPassword(auth(start()), 'ada@example.com', 'secret');
  };
  const userIn = async (own: FirebaseAuth.Auth) => {
    await own.authStateReady();
    return own.currentUser?.uid;
  };

  it('takes the store as it is', async () => {
    await signIn();
    const next = auth(start());
    expect(await userIn(next)).toBe('ada');
    await firebase.signOut(next);
    expect(await start().getAllKeys()).toEqual([]);
  });

  it('says nothing of a user while the device is locked, and finds them then', async () => {
    await signIn();
    lock();
    const user = userIn(auth(asFirebaseStorage(start(), { unlocked })));
    expect(await stateOf(user)).toBe('pending');
    unlock();
    expect(await user).toBe('ada');
  });

  it('keeps a user that could not be read', async () => {
    await signIn();
    const store = start();
    const broken = { ...store, getItem: () => Promise.reject(new Error('The keychain is busy.')) };
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await userIn(auth(asFirebaseStorage(broken)))).toBeUndefined();
    expect(await userIn(auth(asFirebaseStorage(start())))).toBe('ada');
    // Firebase alone would have removed them.
    expect(await userIn(auth(broken))).toBeUndefined();
    expect(await userIn(auth(start()))).toBeUndefined();
  });
});

describe('zustand', () => {
  function app(storage: KeyValueStorage) {
    return createStore<{ token: string | null }>()(
      persist(() => ({ token: null as string | null }), {
        name: 'auth:state',
        storage: createJSONStorage(() => storage),
      }),
    );
  }

  it('takes the store as it is', async () => {
    const first = app(start());
    await first.persist.rehydrate();
    await first.setState({ token: jwt });
    await aMoment();
    const next = app(start());
    await next.persist.rehydrate();
    expect(next.getState()).toEqual({ token: jwt });
  });

  it('reads once the device is unlocked, and writes nothing over what it has not read', async () => {
    await start().setItem('auth:state', JSON.stringify({ state: { token: jwt }, version: 0 }));
    lock();
    const waiting = app(asStateStorage(start(), { unlocked }));
    await aMoment();
    expect(waiting.persist.hasHydrated()).toBe(false);
    unlock();
    await expect.poll(() => waiting.getState()).toEqual({ token: jwt });

    failure = 'unavailable';
    const storage = asStateStorage(start());
    const broken = app(storage);
    await aMoment();
    failure = undefined;
    await expect(broken.setState({ token: null })).rejects.toMatchObject({ status: 'unavailable' });
    await expect(storage.removeItem('auth:state')).rejects.toMatchObject({ status: 'unavailable' });
    await broken.persist.rehydrate();
    expect(broken.getState()).toEqual({ token: jwt });
    await broken.setState({ token: null });
    expect(await start().getItem('auth:state')).toContain('null');
  });
});

describe('redux-persist', () => {
  interface State {
    readonly token: string | null;
  }
  function app(storage: KeyValueStorage) {
    const reducer = (state: State = { token: null }, action: Action & { token?: string }): State =>
      action.type === 'login' ? { token: action.token ?? null } : state;
    const store = createReduxStore(persistReducer({ key: 'root', storage, timeout: 0 }, reducer));
    const persistor = persistStore(store);
    return {
      store,
      persistor,
      token: () => store.getState().token,
      isReady: () => persistor.getState().bootstrapped,
    };
  }

  it('takes the store as it is', async () => {
    const first = app(start());
    await expect.poll(first.isReady).toBe(true);
    first.store.dispatch({ type: 'login', token: jwt });
    await first.persistor.flush();
    const next = app(start());
    await expect.poll(next.token).toBe(jwt);
    await next.persistor.purge();
    expect(await start().getAllKeys()).toEqual([]);
  });

  it('reads once the device is unlocked, and writes nothing over what it has not read', async () => {
    await start().setItem('persist:root', JSON.stringify({ token: JSON.stringify(jwt) }));
    lock();
    const waiting = app(asStateStorage(start(), { unlocked }));
    await aMoment();
    expect(waiting.isReady()).toBe(false);
    unlock();
    await expect.poll(waiting.token).toBe(jwt);

    failure = 'unavailable';
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = app(asStateStorage(start()));
    await expect.poll(broken.isReady).toBe(true);
    failure = undefined;
    broken.store.dispatch({ type: 'login', token: 'other' });
    await broken.persistor.flush();
    expect(await start().getItem('persist:root')).toContain(jwt);
    expect(complaint).toHaveBeenCalled();
  });
});

describe('oidc-client-ts', () => {
  const manager = (store: TokenStore) =>
    new UserManager({
      authority: 'https://id.example.com',
      client_id: 'app',
      redirect_uri: 'https://app.example.com/',
      userStore: asStateStore(store),
      stateStore: asStateStore(store, { prefix: 'state.' }),
      automaticSilentRenew: false,
      monitorSession: false,
    });
  const user = new User({
    access_token: jwt,
    token_type: 'Bearer',
    refresh_token: 'r1',
    profile: { sub: 'ada', iss: 'https://id.example.com', aud: 'app', exp: inAnHour, iat: 0 },
  });

  it('takes the store through its own methods', async () => {
    await manager(start()).storeUser(user);
    expect((await manager(start()).getUser())?.access_token).toBe(jwt);
    await manager(start()).removeUser();
    expect(await start().getAllKeys()).toEqual([]);
  });

  it('keeps its keys apart from others, and says what it has removed', async () => {
    const store = start();
    await store.setItem('mine', '1');
    const state = asStateStore(store, { prefix: 'state.' });
    await state.set('a', '2');
    await asStateStore(store).set('a', '3');
    expect(await state.getAllKeys()).toEqual(['a']);
    expect([await state.get('a'), await state.remove('a'), await state.remove('a')]).toEqual([
      '2',
      '2',
      null,
    ]);
    expect(await store.getAllKeys()).toEqual(['mine', 'oidc.a']);
  });

  it('says that the device is locked, and takes nobody for signed out', async () => {
    await manager(start()).storeUser(user);
    lock();
    await expect(manager(start()).getUser()).rejects.toMatchObject({ name: 'StoreError', status: 'locked' });
    unlock();
    expect((await manager(start()).getUser())?.access_token).toBe(jwt);
  });
});
