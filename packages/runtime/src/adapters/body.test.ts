import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { holdsRefreshToken, isStream } from './body.js';

describe('isStream', () => {
  it('knows what can be read once only', () => {
    function* parts() {
      yield 'a';
    }
    const later = {
      async *[Symbol.asyncIterator]() {
        yield await Promise.resolve('a');
      },
    };
    for (const body of [Readable.from(['a']), new Blob(['a']).stream(), parts(), later])
      expect(isStream(body)).toBe(true);
    for (const body of [
      undefined,
      null,
      'a',
      {},
      new Blob(['a']),
      new FormData(),
      new URLSearchParams(),
      new Uint8Array(1),
    ])
      expect(isStream(body)).toBe(false);
  });
});

describe('holdsRefreshToken', () => {
  it.each([
    ['JSON', '{"refreshToken": "x"}'],
    ['OAuth', 'client_id=a&grant_type=refresh_token&refresh_token=x'],
    ['a form', new URLSearchParams({ refresh_token: 'x' })],
    ['an object', { refresh_token: 'x' }],
  ])('finds it in %s', (_, body) => {
    expect(holdsRefreshToken(body)).toBe(true);
  });

  it.each([
    ['a text about it', '{"text":"my refreshToken is gone"}'],
    ['another grant', 'grant_type=authorization_code&code=x'],
    ['other fields', { token: 'x', refresh: true }],
    ['a form without', new FormData()],
    ['nothing', undefined],
    ['a long text', JSON.stringify({ refreshToken: 'x'.repeat(20_000) })],
  ])('finds none in %s', (_, body) => {
    expect(holdsRefreshToken(body)).toBe(false);
  });
});
