import { describe, expect, it, vi } from 'vitest';
import { answer, pending, seconds, SESSION, settle, start, startSignedIn, stopTime } from '../testing/app.js';
import { FaultyBackend } from '../testing/faulty-backend.js';

stopTime();

const WRITE = `set ${SESSION}`;
const READ = `get ${SESSION}`;

describe('while the answer of a refresh is being stored', () => {
  async function storing(options: Parameters<typeof startSignedIn>[0] = {}) {
    const app = await startSignedIn(options);
    const call = pending(app.session.accessToken({ rejected: 'access-1' }));
    await settle();
    const release = app.backend.hold(WRITE);
    app.endpoint.answer(answer(2));
    await settle();
    return { ...app, call, release };
  }

  it('nobody gets its tokens', async () => {
    const { session, call, release } = await storing();
    let early: string | undefined;
    void session.accessToken().then((token) => (early = token));
    await settle();
    expect(early).not.toBe('access-2');
    release();
    expect(await call).toBe('access-2');
  });

  it('a logout leaves nothing, and revokes what has come', async () => {
    const revoke = vi.fn();
    const { session, backend, events, call, release } = await storing({ revoke });
    const out = session.logout();
    await settle();
    release();
    await out;
    await expect(call).rejects.toMatchObject({ name: 'SignedOutError' });
    expect(await session.status()).toBe('signed-out');
    expect(backend.disk.has(SESSION)).toBe(false);
    expect(revoke).toHaveBeenCalledWith(expect.objectContaining({ refreshToken: 'refresh-2' }));
    expect(events).toEqual([{ type: 'signed-out', reason: 'logout' }]);
  });

  it('what could not be stored before is not written over it', async () => {
    const backend = new FaultyBackend();
    const { session, endpoint } = start(backend);
    backend.failure = 'locked';
    await session.signIn(answer(1));
    const call = pending(session.accessToken({ rejected: 'access-1' }));
    await settle();
    backend.failure = undefined;
    const release = backend.hold(WRITE);
    endpoint.answer(answer(2));
    await settle();
    void pending(session.accessToken());
    await settle();
    release();
    expect(await call).toBe('access-2');
    await settle();
    expect(backend.disk.get(SESSION)).toContain('refresh-2');
    void pending(session.refresh());
    await settle();
    expect(endpoint.presented).toEqual(['refresh-1', 'refresh-2']);
  });

  it.each([
    ['is stored', undefined, []],
    ['cannot be stored', WRITE, [{ type: 'storage-error', status: 'unavailable' }]],
  ])('a refusal of the request after it does not end the session: it %s', async (_, failing, told) => {
    const { session, endpoint, backend, events } = await startSignedIn();
    void pending(session.accessToken({ rejected: 'access-1' }));
    await seconds(40);
    const second = pending(session.refresh());
    await settle();
    const release = backend.hold(WRITE);
    endpoint.answer(answer(2));
    await settle();
    endpoint.fail({ response: { status: 400, data: { error: 'invalid_grant' } } });
    await settle();
    backend.failing = failing;
    release();
    await second;
    expect(await session.accessToken()).toBe('access-2');
    expect(events).toEqual([...told, { type: 'refreshed' }]);
  });
});

describe('while the store is being read', () => {
  it('an answer that comes late saves the next refresh', async () => {
    const { session, endpoint, backend } = await startSignedIn();
    void pending(session.accessToken({ rejected: 'access-1' }));
    await seconds(40);
    const release = backend.hold(READ);
    const second = pending(session.accessToken({ rejected: 'access-1' }));
    await settle();
    endpoint.answer(answer(2));
    await settle();
    release();
    expect(await second).toBe('access-2');
    expect(endpoint.presented).toEqual(['refresh-1']);
  });

  it('a logout stops the refresh that has not asked yet', async () => {
    const { session, endpoint, backend } = await startSignedIn();
    const release = backend.hold(READ);
    const call = pending(session.accessToken({ rejected: 'access-1' }));
    await settle();
    const out = session.logout();
    await settle();
    release();
    await out;
    await expect(call).rejects.toMatchObject({ name: 'SignedOutError', reason: 'logout' });
    expect(endpoint.presented).toEqual([]);
    expect(await session.status()).toBe('signed-out');
  });

  it('a logout stays one, though the session is found', async () => {
    const { backend } = await startSignedIn();
    const { session } = start(backend);
    const release = backend.hold(READ);
    const status = session.status();
    await settle();
    const out = session.logout();
    await settle();
    release();
    await out;
    expect(await status).toBe('signed-out');
    await expect(session.accessToken()).rejects.toMatchObject({ name: 'SignedOutError' });
  });
});

describe('a logout', () => {
  it('during a sign-in revokes what the sign-in has brought', async () => {
    const revoke = vi.fn();
    const backend = new FaultyBackend();
    const { session } = start(backend, { revoke });
    const release = backend.hold(WRITE);
    const signIn = pending(session.signIn(answer(1)));
    await settle();
    const out = session.logout();
    await settle();
    release();
    await out;
    await expect(signIn).rejects.toMatchObject({ name: 'SignedOutError' });
    expect(revoke).toHaveBeenCalledWith(expect.objectContaining({ refreshToken: 'refresh-1' }));
    expect(backend.disk.has(SESSION)).toBe(false);
  });

  it('that could not delete does not delete what a later sign-in has stored', async () => {
    const { session, backend } = await startSignedIn();
    backend.failing = 'remove';
    expect(await session.logout()).toMatchObject({ deleted: false });
    backend.failing = undefined;
    await session.signIn(answer(7));
    await session.resume();
    expect(backend.disk.get(SESSION)).toContain('refresh-7');
  });

  it('that could not delete does not delete what is being stored when the app is back', async () => {
    const { session, backend } = await startSignedIn();
    backend.failing = 'remove';
    await session.logout();
    backend.failing = undefined;
    const signIn = session.signIn(answer(7));
    await Promise.resolve();
    await Promise.resolve();
    // As when an app comes back from the login page in the browser.
    await Promise.all([signIn, session.resume()]);
    expect(await session.status()).toBe('signed-in');
    expect(backend.disk.get(SESSION)).toContain('refresh-7');
  });

  it.each<[string, () => never, string]>([
    [
      'throws',
      () => {
        throw new Error('broken');
      },
      'lost',
    ],
    ['returns no promise', () => undefined as never, 'noted'],
  ])('deletes also where the queue %s, and lets the next user in', async (_, add, revocation) => {
    const { session, backend } = await startSignedIn({ revoke: { add } });
    expect(await session.logout()).toEqual({ deleted: true, revocation });
    expect(backend.disk.has(SESSION)).toBe(false);
    await session.signIn(answer(7));
    expect(await session.accessToken()).toBe('access-7');
  });

  it('deletes also where the queue never answers', async () => {
    const { session, backend } = await startSignedIn({ revoke: { add: () => new Promise(() => undefined) } });
    const out = session.logout();
    await seconds(6);
    expect(await out).toEqual({ deleted: true, revocation: 'lost' });
    expect(backend.disk.has(SESSION)).toBe(false);
  });

  it('is told though what the app has to clear never ends', async () => {
    const { session, events } = await startSignedIn({ onSignedOut: [() => new Promise(() => undefined)] });
    const out = session.logout();
    await seconds(6);
    expect(await out).toMatchObject({ deleted: true });
    expect(events).toEqual([{ type: 'signed-out', reason: 'logout' }]);
  });
});
