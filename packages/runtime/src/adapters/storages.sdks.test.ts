import { createRequire } from 'node:module';
import { DefaultTokenStore, TokenOrchestrator } from '@aws-amplify/auth/cognito';
import type * as FirebaseApp from '@firebase/app';
import type * as FirebaseAuth from '@firebase/auth';
import { GoTrueClient } from '@supabase/auth-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TokenStore } from '../store/token-store.js';
import { aMoment, device, inAnHour, isPending, jwt, type Device } from '../testing/device.js';
import { asFirebaseStorage, whenUnlocked, type KeyValueStorage } from './storages.js';

let own: Device;
beforeEach(() => {
  own = device();
});
afterEach(() => vi.restoreAllMocks());

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
    await client(own.start()).signInWithPassword({ email: user.email, password: 'secret' });
    expect(await tokenIn(client(own.start()))).toBe(jwt);
    await client(own.start()).signOut({ scope: 'local' });
    expect(await own.start().getAllKeys()).toEqual([]);
  });

  it('announces no empty session while the device is locked', async () => {
    await client(own.start()).signInWithPassword({ email: user.email, password: 'secret' });
    own.lock();
    const auth = client(whenUnlocked(own.start(), { unlocked: own.unlocked }));
    const events: unknown[] = [];
    auth.onAuthStateChange((event, session) => void events.push([event, session?.access_token]));
    await aMoment();
    expect(events).toEqual([]);
    own.unlock();
    await expect.poll(() => events).toContainEqual(['INITIAL_SESSION', jwt]);
    expect(events).not.toContainEqual(['INITIAL_SESSION', undefined]);

    // Supabase alone gives up, and announces nothing later either.
    own.lock();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await expect(client(own.start()).getSession()).rejects.toMatchObject({
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
    await orchestrator(own.start()).setTokens({ tokens });
    expect(await tokenIn(orchestrator(own.start()))).toBe(jwt);
    await orchestrator(own.start()).clearTokens();
    expect(await tokenIn(orchestrator(own.start()))).toBeUndefined();
  });

  it('finds the tokens once the device is unlocked', async () => {
    await orchestrator(own.start()).setTokens({ tokens });
    own.lock();
    const found = tokenIn(orchestrator(whenUnlocked(own.start(), { unlocked: own.unlocked })));
    expect(await isPending(found)).toBe(true);
    own.unlock();
    expect(await found).toBe(jwt);

    // Amplify alone takes one key that cannot be read for nobody.
    const store = own.start();
    const getItem = (key: string) => {
      own.fail(key.endsWith('refreshToken') ? 'locked' : undefined);
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
    await firebase.signInWithEmailAndPassword(auth(own.start()), 'ada@example.com', 'secret');
  };
  const userIn = async (own: FirebaseAuth.Auth) => {
    await own.authStateReady();
    return own.currentUser?.uid;
  };

  it('takes the store as it is', async () => {
    await signIn();
    const next = auth(own.start());
    expect(await userIn(next)).toBe('ada');
    await firebase.signOut(next);
    expect(await own.start().getAllKeys()).toEqual([]);
  });

  it('says nothing of a user while the device is locked, and finds them then', async () => {
    await signIn();
    own.lock();
    const user = userIn(auth(asFirebaseStorage(own.start(), { unlocked: own.unlocked })));
    expect(await isPending(user)).toBe(true);
    own.unlock();
    expect(await user).toBe('ada');
  });

  it('keeps a user that could not be read', async () => {
    await signIn();
    const store = own.start();
    const broken = { ...store, getItem: () => Promise.reject(new Error('The keychain is busy.')) };
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await userIn(auth(asFirebaseStorage(broken)))).toBeUndefined();
    expect(await userIn(auth(asFirebaseStorage(own.start())))).toBe('ada');
    // Who signs in after that can sign out again.
    const storage = asFirebaseStorage({ ...store, getItem: () => Promise.reject(new Error('busy')) });
    await expect(storage.getItem('other')).rejects.toThrow('busy');
    await expect(storage.removeItem('other')).rejects.toThrow('busy');
    await storage.setItem('other', '1');
    await storage.removeItem('other');
    // Firebase alone would have removed them.
    expect(await userIn(auth(broken))).toBeUndefined();
    expect(await userIn(auth(own.start()))).toBeUndefined();
  });
});
