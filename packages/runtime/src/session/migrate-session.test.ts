import { describe, expect, it, vi } from 'vitest';
import { discardAfterReinstall } from '../store/reinstall.js';
import { createTokenStore } from '../store/token-store.js';
import { FaultyBackend, PlainMap } from '../testing/faulty-backend.js';
import { tokenWith } from '../testing/tokens.js';
import { migrateSession } from './migrate-session.js';
import type { Refresh } from './options.js';
import { createSession } from './session.js';

const now = Math.floor(Date.now() / 1000);

function start(plain: PlainMap, backend: FaultyBackend, refresh?: Refresh) {
  const step = migrateSession(plain, ['access', 'refresh'], (accessToken, refreshToken) => ({
    accessToken,
    refreshToken,
  }));
  const store = createTokenStore(backend, { prepare: [step] });
  return createSession({ store, ...(refresh && { refresh }) });
}

describe('migrateSession', () => {
  it('takes over who signed in while a version before was brought back', async () => {
    const tokenOf = (sub: string) => tokenWith({ sub, exp: now + 300, iat: now - 10 });
    const plain = new PlainMap(new Map([['access', tokenOf('ada')]]));
    const backend = new FaultyBackend();
    const updated = () =>
      createSession({
        store: createTokenStore(backend, {
          prepare: [
            discardAfterReinstall(plain),
            migrateSession(plain, ['access'], (accessToken) => ({ accessToken })),
          ],
        }),
      });
    expect(await updated().accessToken()).toBe(tokenOf('ada'));
    plain.disk.set('access', tokenOf('grace'));
    expect(await updated().accessToken()).toBe(tokenOf('grace'));
    expect(plain.disk.has('access')).toBe(false);
  });

  it('keeps a user signed in over the update, and removes the plain text', async () => {
    const access = tokenWith({ exp: now + 300, iat: now - 10 });
    const plain = new PlainMap(
      new Map([
        ['access', access],
        ['refresh', 'r'],
        ['theme', 'dark'],
      ]),
    );
    const backend = new FaultyBackend();
    expect(await start(plain, backend).accessToken()).toBe(access);
    expect([...plain.disk]).toEqual([['theme', 'dark']]);
    expect(await createSession({ store: createTokenStore(backend) }).accessToken()).toBe(access);
  });

  it('refreshes where the old access token has expired, or there is none', async () => {
    for (const old of [[['access', tokenWith({ exp: now - 10, iat: now - 310 })]], []] as [
      string,
      string,
    ][][]) {
      const plain = new PlainMap(new Map([...old, ['refresh', 'r']]));
      const refresh = vi.fn<Refresh>(() => Promise.resolve({ access_token: 'new' }));
      expect(await start(plain, new FaultyBackend(), refresh).accessToken()).toBe('new');
      expect(refresh.mock.calls[0]?.[0]).toMatchObject({ refreshToken: 'r' });
      expect(plain.disk.size).toBe(0);
    }
  });

  it('prefers a session that is already there', async () => {
    const backend = new FaultyBackend();
    const earlier = createSession({ store: createTokenStore(backend) });
    await earlier.signIn({ access_token: 'newer', expires_in: 300 });
    const plain = new PlainMap(new Map([['access', 'older']]));
    expect(await start(plain, backend).accessToken()).toBe('newer');
    expect(plain.disk.size).toBe(0);
  });

  it('takes nobody for signed out while the keychain is locked', async () => {
    const plain = new PlainMap(new Map([['access', 'a']]));
    const backend = new FaultyBackend();
    backend.failure = 'locked';
    const session = start(plain, backend);
    expect(await session.status()).toBe('locked');
    expect(plain.disk.get('access')).toBe('a');
    backend.failure = undefined;
    expect(await session.accessToken()).toBe('a');
  });

  it('leaves what it does not understand where it is', async () => {
    const plain = new PlainMap(new Map([['user', '{broken']]));
    const step = migrateSession(plain, ['user'], (user) => JSON.parse(user ?? 'null') as object);
    const store = createTokenStore(new FaultyBackend(), { prepare: [step] });
    expect(await createSession({ store }).status()).toBe('signed-out');
    expect(plain.disk.get('user')).toBe('{broken');
  });

  it('does nothing where there is nothing to move', async () => {
    const plain = new PlainMap();
    expect(await start(plain, new FaultyBackend()).status()).toBe('signed-out');
  });
});
