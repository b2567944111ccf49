import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startAuthServer, type AuthServer } from '../support/auth-server.js';
import { objectionsTo } from './compile.js';
import { filesInReadme } from './examples.js';
import { startApp } from './start.js';

const API = 'https://api.example.com';
const files = filesInReadme();

it('holds the files of an app', () => {
  expect([...files.keys()]).toEqual(['session.ts', 'app.ts', 'token-store.ts', 'persist-config.ts']);
});

describe('its code', () => {
  it('compiles strictly, with the real types of what it imports', () => {
    expect(objectionsTo(files)).toEqual([]);
  });

  it('would not compile if it were wrong', () => {
    const session = files.get('session.ts') ?? '';
    const wrong = new Map(files).set('session.ts', session.replace('origins: [API]', 'origin: API'));
    expect(objectionsTo(wrong)).not.toEqual([]);
  });
});

describe('an app that was updated to it', () => {
  let server: AuthServer;
  let asyncStorage: Map<string, string>;
  beforeEach(async () => {
    server = await startAuthServer();
    asyncStorage = new Map([['theme', 'dark']]);
    vi.stubGlobal('asyncStorage', asyncStorage);
    const real = fetch;
    vi.stubGlobal('fetch', (url: string, init?: RequestInit) => real(url.replace(API, server.url), init));
  });
  afterEach(async () => {
    vi.unstubAllGlobals();
    await server.close();
  });

  interface App {
    login(name: string, password: string): Promise<void>;
    profile(): Promise<Response>;
    logout(): Promise<unknown>;
    who(): Promise<string>;
  }
  const start = async () => (await startApp(files, 'app.ts')) as unknown as App;

  it('keeps its users signed in, out of AsyncStorage, and refreshes once', async () => {
    const { accessToken, refreshToken } = server.signIn('ada', -1);
    asyncStorage.set('access_token', accessToken).set('refresh_token', refreshToken);
    const app = await start();
    expect(await app.who()).toBe('signed-in');
    expect([...asyncStorage.keys()].sort()).toEqual(['jwt-hygiene.install', 'jwt-hygiene.moved', 'theme']);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => app.profile()));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(server.counts).toMatchObject({ refreshes: 1, spentTokens: 0 });
  });

  it('logs in, and out for good', async () => {
    const app = await start();
    expect(await app.who()).toBe('signed-out');
    await app.login('ada', 'secret');
    expect((await app.profile()).status).toBe(200);
    expect(await app.logout()).toEqual({ deleted: true, revocation: 'noted' });
    expect(await app.who()).toBe('signed-out');
    expect((await app.profile()).status).toBe(401);
    await vi.waitFor(() => expect(server.counts.revocations).toBe(1));
  });
});
