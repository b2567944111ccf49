import { describe, expect, it, vi } from 'vitest';
import { answer, seconds, settle, start, startSignedIn, stopTime } from '../testing/app.js';
import { FaultyBackend } from '../testing/faulty-backend.js';
import { RefreshRefused } from './errors.js';
import { fromResponse } from './from-response.js';
import type { Credentials } from './tokens.js';

stopTime();

/** So many callers whose access token was just rejected. */
async function rejected(
  session: { accessToken(options: object): Promise<string> },
  count = 1,
  token = 'access-1',
) {
  const calls = Array.from({ length: count }, () => session.accessToken({ rejected: token }));
  const all = Promise.allSettled(calls);
  await settle();
  return { calls, all };
}

describe('a refresh', () => {
  it('is one for all callers, who go on only when its answer is stored', async () => {
    const { session, endpoint, events, backend } = await startSignedIn();
    const { calls } = await rejected(session, 5);
    expect(endpoint.presented).toEqual(['refresh-1']);
    const stored = calls[0]?.then(() => backend.disk.get('jwt-hygiene__session'));
    endpoint.answer(answer(2));
    expect(await Promise.all(calls)).toEqual(Array(5).fill('access-2'));
    expect(await stored).toContain('refresh-2');
    expect(events).toEqual([{ type: 'refreshed' }]);
  });

  it('keeps the old refresh token where the server gives no new one', async () => {
    const { session, endpoint } = await startSignedIn();
    for (const number of [2, 3]) {
      const { calls } = await rejected(session, 1, `access-${number - 1}`);
      endpoint.answer({ access_token: `access-${number}`, expires_in: 300 });
      expect(await calls[0]).toBe(`access-${number}`);
    }
    expect(endpoint.presented).toEqual(['refresh-1', 'refresh-1']);
  });

  it('is not made for a 401 that comes late, nor for one of another user', async () => {
    const { session, endpoint } = await startSignedIn();
    const { calls } = await rejected(session);
    endpoint.answer(answer(2));
    await calls[0];
    expect(await session.accessToken({ rejected: 'access-1' })).toBe('access-2');
    expect(endpoint.presented).toHaveLength(1);
    await session.signIn(answer(7));
    await expect(session.accessToken({ rejected: 'access-2' })).rejects.toMatchObject({
      name: 'SignedOutError',
    });
  });

  it('lets one caller go without stopping for the others', async () => {
    const { session, endpoint } = await startSignedIn();
    const controller = new AbortController();
    const gone = session.accessToken({ rejected: 'access-1', signal: controller.signal });
    const other = session.accessToken({ rejected: 'access-1' });
    await settle();
    controller.abort();
    await expect(gone).rejects.toMatchObject({ name: 'AbortError' });
    expect(endpoint.signals[0]?.aborted).toBe(false);
    endpoint.answer(answer(2));
    expect(await other).toBe('access-2');
    await expect(session.accessToken({ signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it('is not made for a caller who has left already', async () => {
    const { session, endpoint } = await startSignedIn();
    const signal = AbortSignal.abort();
    await expect(session.accessToken({ rejected: 'access-1', signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    await settle();
    expect(endpoint.presented).toEqual([]);
  });

  it('that asks the session for a token is told so', async () => {
    const backend = new FaultyBackend();
    const { session } = await startSignedIn(
      { refresh: () => session.accessToken({ rejected: 'access-1' }).then(() => answer(2)) },
      backend,
    );
    await expect(session.accessToken({ rejected: 'access-1' })).rejects.toThrow('asks its own session');
    expect(await session.accessToken()).toBe('access-1');
  });

  it('reads the Response of fetch', async () => {
    const responses: Response[] = [];
    const { session } = await startSignedIn({
      refresh: () => fromResponse(responses.shift() ?? Response.error()),
    });
    responses.push(Response.json(answer(2)));
    await session.refresh();
    expect(await session.accessToken()).toBe('access-2');
    responses.push(new Response('<html>', { status: 200 }));
    await expect(session.refresh()).rejects.toMatchObject({ code: 'failed', retryable: true });
    expect(await session.accessToken()).toBe('access-2');
    await session.resume();
    responses.push(new Response('', { status: 503, headers: { 'Retry-After': '7' } }));
    await expect(session.refresh()).rejects.toMatchObject({ status: 503, retryAfterMs: 7000 });
    await session.resume();
    responses.push(Response.json({ error: 'invalid_grant' }, { status: 400 }));
    await expect(session.refresh()).rejects.toMatchObject({ name: 'SignedOutError', reason: 'refused' });
  });

  it('from a cookie sends no token, and can begin without one', async () => {
    const { session, endpoint } = start(new FaultyBackend(), { refreshTokenIn: 'cookie' });
    const status = session.status();
    await settle();
    expect(endpoint.presented).toEqual([undefined]);
    endpoint.answer({ access_token: 'access-1', expires_in: 300 });
    expect(await status).toBe('signed-in');
    const { calls } = await rejected(session);
    endpoint.fail({ status: 401 });
    await expect(calls[0]).rejects.toMatchObject({ reason: 'refused' });
    expect(await session.status()).toBe('signed-out');
    expect(endpoint.presented).toHaveLength(2);
  });
});

describe('a refresh that fails', () => {
  it.each([
    ['no network', new TypeError('fetch failed')],
    ['a time-out', { status: 408 }],
    ['too many requests', { response: { status: 429 } }],
    ['a broken server', { response: { status: 503, data: { error: 'invalid_grant' } } }],
    ['a firewall', { response: { status: 403, data: '<html>' } }],
    ['a bug in the request', { status: 400, data: { error: 'invalid_request' } }],
    ['nothing at all', undefined],
    ['a resolver that broke', { errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }],
  ])('by %s keeps the session, and fails all callers alike', async (_, error) => {
    const { session, endpoint, events } = await startSignedIn();
    const { all } = await rejected(session, 3);
    endpoint.fail(error);
    const results = await all;
    const [first] = results;
    expect(first).toMatchObject({ status: 'rejected', reason: { name: 'RefreshError', retryable: true } });
    for (const result of results)
      expect((result as PromiseRejectedResult).reason).toBe((first as PromiseRejectedResult).reason);
    expect(events).toEqual([]);
    await session.resume();
    const again = await rejected(session);
    expect(endpoint.presented).toEqual(['refresh-1', 'refresh-1']);
    endpoint.answer(answer(2));
    expect(await again.calls[0]).toBe('access-2');
  });

  it.each([
    ['invalid_grant', { response: { status: 400, data: { error: 'invalid_grant' } } }],
    ['invalid_grant of a plain error', Object.assign(new Error('x'), { error: 'invalid_grant' })],
    ['401', { statusCode: 401 }],
    [
      'a Response that nobody has read',
      { response: Response.json({ error: 'invalid_grant' }, { status: 400 }) },
    ],
    ['UNAUTHENTICATED of Apollo 4', { errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] }],
    ['UNAUTHENTICATED of urql', { graphQLErrors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }],
    ['401 of axios', { response: { status: 401, data: 'no' } }],
    ['what the app says is a refusal', new RefreshRefused()],
  ])('by %s signs out once', async (_, error) => {
    const { session, endpoint, events, backend } = await startSignedIn();
    const { all } = await rejected(session, 3);
    endpoint.fail(error);
    for (const result of await all)
      expect(result).toMatchObject({
        status: 'rejected',
        reason: { name: 'SignedOutError', reason: 'refused' },
      });
    await settle();
    expect(events).toEqual([{ type: 'signed-out', reason: 'refused' }]);
    expect(backend.disk.has('jwt-hygiene__session')).toBe(false);
    expect(endpoint.presented).toHaveLength(1);
  });

  it('pauses longer each time, and not after the network is back', async () => {
    const { session, endpoint } = await startSignedIn();
    for (const pause of [1, 2, 4]) {
      const { all } = await rejected(session);
      endpoint.fail(new TypeError('offline'));
      await all;
      await expect(session.accessToken({ rejected: 'access-1' })).rejects.toMatchObject({
        retryAfterMs: pause * 1000,
      });
      await seconds(pause);
    }
    const { all } = await rejected(session);
    expect(endpoint.presented).toHaveLength(4);
    endpoint.fail(new TypeError('offline'));
    await all;
    await session.resume();
    await rejected(session);
    expect(endpoint.presented).toHaveLength(5);
  });

  it.each([
    [{ 'retry-after': '120' }, 120_000],
    [new Headers({ 'Retry-After': new Date(1_800_000_060_000).toUTCString() }), 60_000],
  ])('waits as long as the server says: %o', async (headers, retryAfterMs) => {
    const { session, endpoint } = await startSignedIn();
    const { all } = await rejected(session);
    endpoint.fail({ response: { status: 503, headers } });
    expect((await all)[0]).toMatchObject({ reason: { retryAfterMs, status: 503 } });
  });

  it('a little early costs nothing: the token still works', async () => {
    const { session, endpoint } = await startSignedIn();
    await seconds(280);
    const token = session.accessToken();
    await settle();
    endpoint.fail(new TypeError('offline'));
    expect(await token).toBe('access-1');
    await seconds(20);
    const late = session.accessToken();
    void late.catch(() => undefined);
    await settle();
    endpoint.fail(new TypeError('offline'));
    await expect(late).rejects.toMatchObject({ name: 'RefreshError' });
  });

  it('again and again, since new tokens are rejected, is stopped', async () => {
    const { session, endpoint } = await startSignedIn();
    for (let number = 1; number <= 5; number++) {
      const { calls } = await rejected(session, 1, `access-${number}`);
      endpoint.answer(answer(number + 1));
      await calls[0];
    }
    await expect(session.accessToken({ rejected: 'access-6' })).rejects.toMatchObject({
      code: 'too-often',
      retryAfterMs: 30_000,
    });
    expect(endpoint.presented).toHaveLength(5);
    await seconds(30);
    await rejected(session, 1, 'access-6');
    expect(endpoint.presented).toHaveLength(6);
  });

  it('never tells a token, whatever the client’s error holds', async () => {
    const { session, endpoint } = await startSignedIn();
    const { all } = await rejected(session);
    endpoint.fail(
      Object.assign(new Error('POST refresh-1'), {
        config: { data: 'refresh-1' },
        name: 'AxiosError',
        code: 'ERR',
      }),
    );
    const { reason } = (await all)[0] as PromiseRejectedResult;
    const { inspect } = await import('node:util');
    const shown = [
      inspect(reason, { depth: 9, showHidden: true }),
      JSON.stringify(reason),
      String(reason),
      inspect(session),
    ];
    expect(shown.join()).not.toMatch(/refresh-1|access-1/);
    expect(String(reason)).toContain('AxiosError ERR');
  });
});

describe('a refresh that takes too long', () => {
  it('lets callers go after 20 seconds, and its answer still counts', async () => {
    const { session, endpoint, backend } = await startSignedIn();
    const { all } = await rejected(session, 2);
    await seconds(20);
    for (const result of await all)
      expect(result).toMatchObject({ reason: { code: 'timed-out', retryable: true } });
    await expect(session.accessToken({ rejected: 'access-1' })).rejects.toMatchObject({ code: 'timed-out' });
    expect(endpoint.presented).toHaveLength(1);
    endpoint.answer(answer(2));
    await settle();
    expect(await session.accessToken({ rejected: 'access-1' })).toBe('access-2');
    expect(backend.disk.get('jwt-hygiene__session')).toContain('refresh-2');
  });

  it('is given up after twice that; if its answer comes first after all, the next one is not needed', async () => {
    const { session, endpoint, events } = await startSignedIn();
    await rejected(session);
    await seconds(40);
    expect(endpoint.signals[0]?.aborted).toBe(true);
    const { calls } = await rejected(session);
    expect(endpoint.presented).toEqual(['refresh-1', 'refresh-1']);
    endpoint.answer(answer(2));
    await settle();
    // The server has seen the token twice.
    endpoint.fail({ response: { status: 400, data: { error: 'invalid_grant' } } });
    expect(await calls[0]).toBe('access-2');
    expect(events).toEqual([{ type: 'refreshed' }]);
  });

  it('does not overwrite what came since', async () => {
    const { session, endpoint } = await startSignedIn();
    await rejected(session);
    await seconds(40);
    const { calls } = await rejected(session);
    endpoint.answerNewest(answer(3));
    expect(await calls[0]).toBe('access-3');
    endpoint.answer(answer(2));
    await settle();
    expect(await session.accessToken()).toBe('access-3');
  });
});

describe('a logout while a refresh runs', () => {
  it('lets its callers go at once, and revokes what it brings', async () => {
    const revoke = vi.fn();
    const { session, endpoint, backend } = await startSignedIn({ revoke });
    const { all } = await rejected(session, 2);
    await session.logout();
    for (const result of await all)
      expect(result).toMatchObject({ reason: { name: 'SignedOutError', reason: 'logout' } });
    endpoint.answer(answer(2));
    await settle();
    expect(await session.status()).toBe('signed-out');
    expect(backend.disk.has('jwt-hygiene__session')).toBe(false);
    expect(revoke.mock.calls.map(([tokens]) => (tokens as Credentials).refreshToken)).toEqual([
      'refresh-1',
      'refresh-2',
    ]);
  });

  it('of one user does not touch the next one', async () => {
    const { session, endpoint } = await startSignedIn();
    await rejected(session);
    await session.logout();
    await session.signIn(answer(7));
    endpoint.fail({ status: 401 });
    await settle();
    expect(await session.accessToken()).toBe('access-7');
  });
});

describe('a store that fails after a refresh', () => {
  it('does not bring the old refresh token back', async () => {
    const { session, endpoint, backend, events } = await startSignedIn();
    const { calls } = await rejected(session);
    backend.failing = 'set';
    endpoint.answer(answer(2));
    expect(await calls[0]).toBe('access-2');
    expect(events).toEqual([{ type: 'storage-error', status: 'unavailable' }, { type: 'refreshed' }]);
    const next = await rejected(session, 1, 'access-2');
    expect(endpoint.presented).toEqual(['refresh-1', 'refresh-2']);
    backend.failing = undefined;
    endpoint.answer(answer(3));
    await next.calls[0];
    expect(backend.disk.get('jwt-hygiene__session')).toContain('refresh-3');
  });
});

describe('another process with the same store', () => {
  it('that has refreshed saves this one from doing it', async () => {
    const { session, endpoint, backend } = await startSignedIn();
    const again = start(backend, { refresh: () => Promise.resolve(answer(2)) });
    await again.session.refresh();
    expect(await session.accessToken({ rejected: 'access-1' })).toBe('access-2');
    expect(endpoint.presented).toEqual([]);
  });

  it('that spent the token first is no reason to sign out', async () => {
    const { session, endpoint, backend } = await startSignedIn();
    const { calls } = await rejected(session);
    await start(backend, { refresh: () => Promise.resolve(answer(2)) }).session.refresh();
    endpoint.fail({ status: 401 });
    expect(await calls[0]).toBe('access-2');
  });

  it('where somebody else has signed in ends this session, and goes on as theirs', async () => {
    const { session, backend, events } = await startSignedIn();
    await seconds(1);
    await start(backend).session.signIn(answer(7));
    await expect(session.accessToken({ rejected: 'access-1' })).rejects.toMatchObject({
      reason: 'elsewhere',
    });
    expect(events).toEqual([{ type: 'signed-out', reason: 'elsewhere' }, { type: 'signed-in' }]);
    expect(await session.accessToken()).toBe('access-7');
  });

  it('where the user has logged out ends this session, if the two share a lock', async () => {
    const { session, backend, endpoint } = await startSignedIn({ lock: (work) => work() });
    await start(backend).session.logout();
    await expect(session.accessToken({ rejected: 'access-1' })).rejects.toMatchObject({
      reason: 'elsewhere',
    });
    expect(endpoint.presented).toEqual([]);
  });

  it('is waited for, but not for ever', async () => {
    const { session, endpoint } = await startSignedIn({ lock: () => new Promise(() => undefined) });
    const { all } = await rejected(session);
    await seconds(20);
    expect((await all)[0]).toMatchObject({ reason: { code: 'timed-out' } });
    expect(endpoint.presented).toEqual([]);
  });
});
