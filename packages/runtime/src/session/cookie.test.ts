import { describe, expect, it } from 'vitest';
import { createRevocationQueue } from '../revocation/queue.js';
import { createTokenStore } from '../store/token-store.js';
import { pending, settle, start, stopTime } from '../testing/app.js';
import { FaultyBackend } from '../testing/faulty-backend.js';

stopTime();

describe('a session whose refresh token is in a cookie', () => {
  it('is not ended where it never began', async () => {
    const { session, endpoint, events } = start(new FaultyBackend(), { refreshTokenIn: 'cookie' });
    const status = session.status();
    await settle();
    endpoint.fail({ status: 401 });
    expect(await status).toBe('signed-out');
    await settle();
    expect(events).toEqual([]);
  });

  it('does not wait after a sign-in for what the former cookie brings', async () => {
    const { session, endpoint } = start(new FaultyBackend(), { refreshTokenIn: 'cookie' });
    void session.status();
    await settle();
    expect(endpoint.presented).toHaveLength(1);
    await session.signIn({ access_token: 'access-1', expires_in: 300 });
    const call = pending(session.accessToken({ rejected: 'access-1' }));
    await settle();
    expect(endpoint.presented).toHaveLength(2);
    endpoint.answerNewest({ access_token: 'access-2', expires_in: 300 });
    expect(await call).toBe('access-2');
  });

  it('keeps the access token in memory only, if told to', async () => {
    const backend = new FaultyBackend();
    const { session } = start(backend, { refreshTokenIn: 'cookie', persistAccessToken: false });
    await session.signIn({ access_token: 'access-1', expires_in: 300 });
    expect(await session.accessToken()).toBe('access-1');
    expect([...backend.disk.values()].join()).not.toContain('access-1');
  });

  it('says at a logout of noting only what was noted', async () => {
    const queue = createRevocationQueue({
      url: 'https://api.example.com/revoke',
      store: createTokenStore(new FaultyBackend(), { name: 'revocations' }),
      fetch: () => Promise.reject(new TypeError('offline')),
    });
    const { session } = start(new FaultyBackend(), { refreshTokenIn: 'cookie', revoke: queue });
    expect(await session.logout()).toEqual({ deleted: true, revocation: 'none' });
    expect(await queue.size()).toBe(0);
  });
});
