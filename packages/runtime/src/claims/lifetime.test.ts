import { describe, expect, it } from 'vitest';
import { tokenWith } from '../testing/tokens.js';
import { isExpired, tokenLifetime } from './lifetime.js';

const now = 1_800_000_000;

describe('tokenLifetime', () => {
  it('says in seconds how long a token has to live', () => {
    expect(tokenLifetime(tokenWith({ exp: now + 100 }), { now })).toEqual({
      state: 'valid',
      expiresAt: now + 100,
      remaining: 100,
    });
  });

  it('counts a token as expired a little early, and a short-lived one less so', () => {
    expect(tokenLifetime(tokenWith({ exp: now + 30 }), { now }).state).toBe('expired');
    expect(tokenLifetime(tokenWith({ exp: now + 31 }), { now }).state).toBe('valid');
    expect(tokenLifetime(tokenWith({ exp: now + 31 }), { now, refreshSkew: 60 }).state).toBe('expired');
    expect(tokenLifetime(tokenWith({ exp: now + 30, iat: now }), { now }).state).toBe('valid');
    expect(tokenLifetime(tokenWith({ exp: now + 7, iat: now - 23 }), { now }).state).toBe('expired');
    expect(tokenLifetime(tokenWith({ exp: now - 1 }), { now, refreshSkew: 0 })).toMatchObject({
      state: 'expired',
      remaining: -1,
    });
  });

  it.each([
    ['nothing', undefined],
    ['an opaque token', 'opaque'],
    ['an encrypted token', `${tokenWith({}).split('.')[0]}.e.e.e.e`],
    ['no exp', tokenWith({})],
    ['exp as text', tokenWith({ exp: '1800000000' })],
    ['exp in milliseconds', tokenWith({ exp: now * 1000 })],
    ['exp below zero', tokenWith({ exp: -1 })],
  ])('is unknown for %s, and then it is not valid', (_, token) => {
    expect(tokenLifetime(token, { now })).toEqual({ state: 'unknown' });
    expect(isExpired(token, { now })).toBe(true);
  });

  it('goes by the device’s clock otherwise', () => {
    expect(isExpired(tokenWith({ exp: Date.now() / 1000 + 60 }))).toBe(false);
    expect(isExpired(tokenWith({ exp: Date.now() / 1000 + 20 }))).toBe(true);
  });
});
