import { describe, expect, it } from 'vitest';
import vectors from '../../../inspect/test-vectors/tokens.json' with { type: 'json' };
import { decodeToken } from './decode.js';

describe('decodeToken', () => {
  // The same file that inspect reads: the hover in the editor and the app on the device agree about every token.
  it.each(vectors)('reads $name', ({ token, expected }) => {
    expect(decodeToken(token)).toEqual(expected);
  });

  it('refuses what is no string', () => {
    for (const value of [undefined, null, 1, {}, [], Symbol('token')]) {
      expect(decodeToken(value)).toEqual({ ok: false, problem: 'not-a-string' });
    }
  });

  it('reads every character of Unicode', () => {
    const text = ['é', '€', '\u{10ffff}', '\ufeff', '\u0000', ' '].join('');
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const decoding = decodeToken(`${part({ alg: 'ES256' })}.${part({ text })}.`);
    expect(decoding).toMatchObject({ ok: true, claims: { text } });
  });
});
