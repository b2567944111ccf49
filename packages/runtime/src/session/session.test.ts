import { describe, expect, it, vi } from 'vitest';
import { answer, seconds, settle, start, startSignedIn, stopTime } from '../testing/app.js';
import { FaultyBackend } from '../testing/faulty-backend.js';
import { tokenWith } from '../testing/tokens.js';

stopTime();

const LOGIN = answer(1);
const NEXT = answer(2);

describe('signing in', () => {
  it('keeps the tokens over a restart', async () => {
    const { session, backend } = await startSignedIn();
    expect(await session.accessToken()).toBe('access-1');
    const { session: again } = start(backend);
    expect(await again.status()).toBe('signed-in');
    expect(await again.accessToken()).toBe('access-1');
  });

  it('stores one record in one entry', async () => {
    const { backend } = await startSignedIn();
    const { 'jwt-hygiene__session': record, ...rest } = Object.fromEntries(backend.disk);
    expect(JSON.parse(record ?? '')).toEqual({
      v: 1,
      gen: 1_800_000_000_001,
      accessToken: 'access-1',
      refreshToken: 'refresh-1',
      issuedAt: 1_800_000_000,
      expiresAt: 1_800_000_300,
    });
    expect(rest).toEqual({ 'jwt-hygiene___keys': '["session"]' });
  });

  it('keeps the access token in memory only, if told to', async () => {
    const { session, backend } = await startSignedIn({ persistAccessToken: false });
    expect([...backend.disk.values()].join()).not.toContain('access-1');
    expect(await session.accessToken()).toBe('access-1');
    const again = start(backend, { persistAccessToken: false });
    const token = again.session.accessToken();
    await settle();
    expect(again.endpoint.presented).toEqual(['refresh-1']);
    again.endpoint.answer(NEXT);
    expect(await token).toBe('access-2');
  });

  it('goes on in memory where the store fails, says so once, and stores it later', async () => {
    const backend = new FaultyBackend();
    const { session, events } = start(backend);
    await session.status();
    backend.failure = 'unavailable';
    await session.signIn(LOGIN);
    expect(await session.accessToken()).toBe('access-1');
    expect(events).toEqual([{ type: 'storage-error', status: 'unavailable' }, { type: 'signed-in' }]);
    backend.failure = undefined;
    await session.resume();
    expect(await start(backend).session.accessToken()).toBe('access-1');
  });

  it('leaves no other user behind where the store fails', async () => {
    const { session, backend } = await startSignedIn();
    backend.failing = 'set jwt-hygiene__session';
    await session.signIn({ ...NEXT, refresh_token: 'of somebody else' });
    expect(await start(backend).session.status()).toBe('signed-out');
  });

  it('refuses an answer that holds no token', async () => {
    const { session } = start(new FaultyBackend());
    await expect(session.signIn({})).rejects.toThrow(TypeError);
    await expect(session.signIn('<html>' as never)).rejects.toThrow(TypeError);
    expect(await session.status()).toBe('signed-out');
  });

  it('keeps what belongs to the session', async () => {
    const { session, backend } = await startSignedIn();
    await session.signIn({ ...LOGIN, context: { tenant: 'north' } });
    const refresh = vi.fn().mockResolvedValue(NEXT);
    const again = start(backend, { refresh });
    await again.session.refresh();
    expect(refresh.mock.calls[0]?.[0]).toMatchObject({
      accessToken: 'access-1',
      refreshToken: 'refresh-1',
      context: { tenant: 'north' },
    });
    await again.session.refresh();
    expect(refresh.mock.calls[1]?.[0]).toMatchObject({ context: { tenant: 'north' } });
  });
});

describe('reading what is stored', () => {
  it('takes a locked device for locked, and for signed out only what is empty', async () => {
    const { backend } = await startSignedIn();
    backend.failure = 'locked';
    const { session, events } = start(backend);
    expect(await session.status()).toBe('locked');
    await expect(session.accessToken()).rejects.toMatchObject({ name: 'StoreError', status: 'locked' });
    expect(events).toEqual([{ type: 'locked' }]);
    backend.failure = undefined;
    expect(await session.accessToken()).toBe('access-1');
    expect(await start(new FaultyBackend()).session.status()).toBe('signed-out');
  });

  it('needs a new sign-in where the key is lost', async () => {
    const { backend } = await startSignedIn();
    backend.failure = 'invalidated';
    const { session, events } = start(backend);
    expect(await session.status()).toBe('signed-out');
    await expect(session.accessToken()).rejects.toMatchObject({ name: 'SignedOutError', reason: 'lost' });
    expect(events).toContainEqual({ type: 'signed-out', reason: 'lost' });
  });

  it.each(['{', 'null', '[]', '{"v":2,"gen":1,"issuedAt":1,"accessToken":"a"}'])(
    'removes what it did not write, once: %s',
    async (text) => {
      const backend = new FaultyBackend(new Map([['jwt-hygiene__session', text]]));
      const { session, events } = start(backend);
      expect(await session.status()).toBe('signed-out');
      expect(events).toEqual([
        { type: 'storage-error', status: 'corrupt' },
        { type: 'signed-out', reason: 'lost' },
      ]);
      expect(backend.disk.has('jwt-hygiene__session')).toBe(false);
    },
  );

  it('does not wait for a store that never answers', async () => {
    const { backend } = await startSignedIn();
    backend.hangs = true;
    const status = start(backend).session.status();
    await seconds(5);
    expect(await status).toBe('unavailable');
  });

  it('reads the store once for callers that come together', async () => {
    const { backend } = await startSignedIn();
    backend.log.length = 0;
    const { session } = start(backend);
    await Promise.all([session.accessToken(), session.accessToken(), session.status()]);
    expect(backend.log).toEqual(['get jwt-hygiene__session']);
  });
});

describe('an access token', () => {
  it('is replaced shortly before it expires', async () => {
    const { session, endpoint } = await startSignedIn();
    await seconds(269);
    expect(await session.accessToken()).toBe('access-1');
    await seconds(1);
    const token = session.accessToken();
    await settle();
    endpoint.answer(NEXT);
    expect(await token).toBe('access-2');
  });

  it('that lives for a minute is not replaced at once', async () => {
    const { session } = start(new FaultyBackend());
    await session.signIn({ ...LOGIN, expires_in: 40 });
    await seconds(29);
    expect(await session.accessToken()).toBe('access-1');
  });

  it('is replaced after its time by the other clock, whatever somebody sets the clock to', async () => {
    const { session, endpoint } = await startSignedIn();
    await seconds(290);
    vi.setSystemTime(1_700_000_000_000);
    const token = session.accessToken();
    await settle();
    expect(endpoint.presented).toEqual(['refresh-1']);
    endpoint.answer(NEXT);
    await token;
  });

  it('is judged by how long it lives where this clock disagrees with the server’s', async () => {
    const { session } = start(new FaultyBackend());
    const server = 1_800_000_000 - 7200;
    await session.signIn({ access_token: tokenWith({ iat: server, exp: server + 300 }), refresh_token: 'r' });
    await expect(session.accessToken()).resolves.toBeTypeOf('string');
    await seconds(269);
    await expect(session.accessToken()).resolves.toBeTypeOf('string');
  });

  it('is used for as long as it lasts where there is no way to renew it', async () => {
    const { session, events, backend } = await startSignedIn();
    await session.signIn({ access_token: 'alone', expires_in: 60 });
    events.length = 0;
    expect(await start(backend).session.accessToken()).toBe('alone');
    expect(await session.accessToken({ rejected: 'alone' })).toBe('alone');
    await seconds(60);
    await expect(session.accessToken()).rejects.toMatchObject({ reason: 'expired' });
    expect(events).toEqual([{ type: 'signed-out', reason: 'expired' }]);
  });
});

describe('logging out', () => {
  it('deletes, and leaves nothing to read, from the moment of the call', async () => {
    const { session, events, backend } = await startSignedIn();
    const done = session.logout();
    const token = session.accessToken();
    await expect(token).rejects.toMatchObject({ name: 'SignedOutError', reason: 'logout' });
    expect(await done).toEqual({ deleted: true, revocation: 'none' });
    expect([...backend.disk]).toEqual([['jwt-hygiene___keys', '[]']]);
    expect(events).toEqual([{ type: 'signed-out', reason: 'logout' }]);
    expect(await start(backend).session.status()).toBe('signed-out');
  });

  it('does not wait for the server, nor care for its answer', async () => {
    const revoke = vi.fn(() => new Promise(() => undefined));
    const { session } = await startSignedIn({ revoke });
    expect(await session.logout()).toEqual({ deleted: true, revocation: 'none' });
    expect(revoke).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ accessToken: 'access-1', refreshToken: 'refresh-1' }),
    );
    const { session: other } = await startSignedIn({ revoke: () => Promise.reject(new Error('offline')) });
    expect(await other.logout()).toEqual({ deleted: true, revocation: 'none' });
  });

  it('notes the revocation before it deletes', async () => {
    const order: string[] = [];
    const backend = new FaultyBackend();
    const { session } = await startSignedIn(
      {
        revoke: {
          add: () => {
            order.push(backend.disk.has('jwt-hygiene__session') ? 'noted, still stored' : 'too late');
            return Promise.resolve();
          },
          drain: () => {
            order.push(backend.disk.has('jwt-hygiene__session') ? 'too early' : 'told, deleted');
            return Promise.resolve();
          },
        },
      },
      backend,
    );
    await session.logout();
    expect(order).toEqual(['noted, still stored', 'told, deleted']);
  });

  it('deletes also where the revocation cannot be noted', async () => {
    const revoke = { add: () => Promise.reject(new Error('full')), drain: () => Promise.resolve() };
    const { session, backend } = await startSignedIn({ revoke });
    expect(await session.logout()).toEqual({ deleted: true, revocation: 'lost' });
    expect(backend.disk.has('jwt-hygiene__session')).toBe(false);
  });

  it('revokes a session that was not read yet', async () => {
    const { backend } = await startSignedIn();
    const revoke = vi.fn();
    const { session, events } = start(backend, { revoke });
    await session.logout();
    expect(revoke).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ accessToken: 'access-1', refreshToken: 'refresh-1' }),
    );
    expect(events).toEqual([{ type: 'signed-out', reason: 'logout' }]);
  });

  it('can be called twice, and with nobody signed in', async () => {
    const revoke = vi.fn();
    const { session, events } = await startSignedIn({ revoke });
    await Promise.all([session.logout(), session.logout()]);
    await session.logout();
    expect(revoke).toHaveBeenCalledTimes(1);
    expect(events).toEqual([{ type: 'signed-out', reason: 'logout' }]);
  });

  it('tells nobody anything where nobody ever was', async () => {
    const clear = vi.fn();
    const { session, events } = start(new FaultyBackend(), { onSignedOut: [clear] });
    expect(await session.logout()).toEqual({ deleted: true, revocation: 'none' });
    expect(events).toEqual([]);
    expect(clear).not.toHaveBeenCalled();
  });

  it('says where it could not delete, and does so later', async () => {
    const { session, backend } = await startSignedIn();
    backend.failure = 'locked';
    expect(await session.logout()).toEqual({ deleted: false, revocation: 'none' });
    await expect(session.accessToken()).rejects.toMatchObject({ name: 'SignedOutError' });
    backend.failure = undefined;
    await session.resume();
    expect(backend.disk.has('jwt-hygiene__session')).toBe(false);
  });

  it('runs what the app has to clear, all of it, before it tells', async () => {
    const order: string[] = [];
    const { session } = await startSignedIn({
      onSignedOut: [
        () => {
          throw new Error('cache is broken');
        },
        async () => {
          await Promise.resolve();
          order.push('query cache');
          throw new Error('late');
        },
        () => order.push('socket'),
      ],
    });
    session.on((event) => order.push(event.type));
    await session.logout();
    expect(order.sort()).toEqual(['query cache', 'signed-out', 'socket']);
    expect(order.at(-1)).toBe('socket');
  });

  it('before a sign-in does not delete what that stores, after one wins', async () => {
    const { session, backend } = await startSignedIn();
    void session.logout();
    await session.signIn(NEXT);
    expect(await session.accessToken()).toBe('access-2');
    expect(await start(backend).session.accessToken()).toBe('access-2');

    const signIn = session.signIn({ ...NEXT, access_token: 'access-3' });
    const logout = session.logout();
    await expect(signIn).rejects.toMatchObject({ reason: 'logout' });
    await logout;
    expect(await session.status()).toBe('signed-out');
    expect(await start(backend).session.status()).toBe('signed-out');
  });
});

describe('who listens', () => {
  it('can stop, and harms nobody else', async () => {
    const { session, events } = await startSignedIn();
    const broken = vi.fn(() => {
      throw new Error('listener');
    });
    const stop = session.on(broken);
    const unhandled = vi.fn();
    process.once('unhandledRejection', unhandled);
    await session.logout();
    await settle();
    expect(events).toHaveLength(1);
    stop();
    await session.signIn(LOGIN);
    expect(broken).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(unhandled).toHaveBeenCalledTimes(1);
  });
});
