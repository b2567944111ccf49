import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { answer, pending, SESSION, settle, start, startSignedIn, stopTime } from '../testing/app.js';
import { FaultyBackend } from '../testing/faulty-backend.js';
import type { RefreshError } from './errors.js';

stopTime();

/** A session whose refresh waits for what the server answers. */
async function refreshing() {
  const app = await startSignedIn();
  const call = pending(app.session.accessToken({ rejected: 'access-1' }));
  await settle();
  return { ...app, call };
}

describe('an answer to a refresh', () => {
  it.each(['invalid_client', 'unauthorized_client', 'temporarily_unavailable', 'invalid_request'])(
    'keeps the session where a 401 is about something else: %s',
    async (error) => {
      const { endpoint, backend, call } = await refreshing();
      endpoint.fail({ response: { status: 401, data: { error } } });
      await expect(call).rejects.toMatchObject({ name: 'RefreshError' });
      expect(backend.disk.has(SESSION)).toBe(true);
    },
  );

  it('ends the session where it is a refusal, though its status is 200', async () => {
    const { endpoint, call } = await refreshing();
    endpoint.answer({ error: 'invalid_grant' } as object);
    await expect(call).rejects.toMatchObject({ name: 'SignedOutError', reason: 'refused' });
  });

  it('does not make the app wait for a year', async () => {
    const { endpoint, call } = await refreshing();
    const inAYear = new Date(Date.now() + 365 * 86_400_000).toUTCString();
    endpoint.fail({ response: { status: 503, headers: { 'retry-after': inAYear } } });
    const error = (await call.catch((reason: unknown) => reason)) as RefreshError;
    expect(error.name).toBe('RefreshError');
    expect(error.retryAfterMs).toBeLessThan(86_400_000);
  });

  it.each([
    ['in the `error` of a body', { response: { status: 400, data: { error: 'refresh-1 is unknown' } } }],
    ['in the `error` of a plain object', { status: 500, error: 'no row for refresh-1' }],
    ['as a code', Object.assign(new Error('x'), { code: 'refresh-1' })],
    ['as a name', Object.assign(new Error('x'), { name: 'refresh-1' })],
  ])('is not told on where it quotes the token %s', async (_, thrown) => {
    const { endpoint, call } = await refreshing();
    endpoint.fail(thrown);
    const error: unknown = await call.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'RefreshError' });
    expect(inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)).not.toContain('refresh-1');
  });

  it('brings the new refresh token also where its context is no JSON', async () => {
    const { session, endpoint, call } = await refreshing();
    endpoint.answer({ ...answer(2), context: { n: 1n } });
    expect(await call).toBe('access-2');
    await session.resume();
    void pending(session.refresh());
    await settle();
    expect(endpoint.presented).toEqual(['refresh-1', 'refresh-2']);
  });
});

describe('a sign-in', () => {
  it('whose tokens never expire is there at the next start', async () => {
    const backend = new FaultyBackend();
    await start(backend).session.signIn({ ...answer(1), expires_in: Infinity });
    expect(await start(backend).session.status()).toBe('signed-in');
  });
});

describe('a refresh', () => {
  it('asks no server where there is nothing to ask with', async () => {
    const { session, endpoint } = start(new FaultyBackend());
    await session.signIn({ access_token: 'alone', expires_in: 300 });
    await expect(session.refresh()).rejects.toThrow(TypeError);
    expect(endpoint.presented).toEqual([]);
  });

  it('is nothing to try again where the app has not said how', async () => {
    const backend = new FaultyBackend();
    await startSignedIn({}, backend);
    const { session } = start(backend, { refresh: undefined as never });
    const error: unknown = await session.refresh().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).not.toHaveProperty('retryable');
  });
});
