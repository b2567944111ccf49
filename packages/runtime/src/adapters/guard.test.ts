import { describe, expect, it, vi } from 'vitest';
import type { Session } from '../session/contract.js';
import type { Refresh } from '../session/options.js';
import { createSession } from '../session/session.js';
import { createTokenStore } from '../store/token-store.js';
import { memory } from '../backends/memory.js';
import { createHttpGuard } from './guard.js';

const withCookie = (refresh: Refresh): Session =>
  createSession({
    store: createTokenStore(memory()),
    refreshTokenIn: 'cookie',
    refresh,
    random: () => 0,
  });
const refused = () => Promise.reject(Object.assign(new Error('refused'), { status: 401 }));
const request = { url: 'https://api.example.com/x', method: 'GET', body: undefined };

describe('a guard, where the refresh token is in a cookie', () => {
  it('gives the token that the cookie brings, after one refresh for all', async () => {
    const refresh = vi.fn(() => Promise.resolve({ access_token: 'a', expires_in: 300 }));
    const guard = createHttpGuard(withCookie(refresh), {}, () => true);
    expect(await Promise.all([1, 2, 3].map(() => guard.tokenFor(request)))).toEqual(['a', 'a', 'a']);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('gives none where there is no cookie, and asks for it once only', async () => {
    const refresh = vi.fn(refused);
    const guard = createHttpGuard(withCookie(refresh), {}, () => true);
    for (let n = 0; n < 3; n++) expect(await guard.tokenFor(request)).toBeUndefined();
    expect(refresh).toHaveBeenCalledTimes(1);
    const strict = createHttpGuard(withCookie(refused), { required: true }, () => true);
    await expect(strict.tokenFor(request)).rejects.toMatchObject({ name: 'SignedOutError' });
  });

  it('takes nobody for signed out while there is no network', async () => {
    const guard = createHttpGuard(
      withCookie(() => Promise.reject(new TypeError('offline'))),
      {},
      () => true,
    );
    await expect(guard.tokenFor(request)).rejects.toMatchObject({ name: 'RefreshError', retryable: true });
  });
});

describe('a guard, asked about a refresh', () => {
  const token = {
    status: () => Promise.resolve('signed-in' as const),
    accessToken: () => Promise.resolve('a'),
  };
  const refreshing = { url: 'https://api.example.com/auth', method: 'POST', body: '{"refreshToken":"r"}' };

  it('knows it by its body, but for a logout, and lets `skip` know better', async () => {
    const guard = createHttpGuard(token, {}, () => true);
    expect(await guard.tokenFor(refreshing)).toBeUndefined();
    for (const url of ['https://api.example.com/logout', '/auth/sign-out', '/oauth/revoke'])
      expect(await guard.tokenFor({ ...refreshing, url })).toBe('a');
    const knowing = createHttpGuard(
      token,
      { skip: ({ url }) => (url === '/mine' ? true : url === request.url ? undefined : false) },
      () => true,
    );
    expect(await knowing.tokenFor(refreshing)).toBe('a');
    expect(await knowing.tokenFor({ ...request, url: '/mine' })).toBeUndefined();
    expect(await knowing.tokenFor({ ...refreshing, url: request.url })).toBeUndefined();
  });
});
