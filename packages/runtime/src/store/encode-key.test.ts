import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeKey } from './encode-key.js';

describe('encodeKey', () => {
  it.each([
    ['persist:root', 'persist_003aroot'],
    ['firebase:authUser:AIza:[DEFAULT]', 'firebase_003aauthUser_003aAIza_003a_005bDEFAULT_005d'],
    ['@access_token', '_0040access_005ftoken'],
    ['clé', 'cl_00e9'],
    ['鍵', '_9375'],
    ['sb-abc-auth-token.0', 'sb-abc-auth-token.0'],
    ['', ''],
  ])('spells %j as %s', (key, spelt) => {
    expect(encodeKey(key)).toBe(spelt);
  });

  it('uses only what every keychain takes, and no two underscores in a row', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (key) => {
        expect(encodeKey(key)).toMatch(/^(?:[A-Za-z0-9.-]|_[0-9a-f]{4})*$/);
      }),
    );
  });

  it('spells no two keys alike', () => {
    const close = fc.string({ unit: fc.constantFrom('_', 'a', 'u', '5', 'f', ':', 'é', '鍵', '\ud800') });
    fc.assert(
      fc.property(close, close, (one, other) => {
        fc.pre(one !== other);
        expect(encodeKey(one)).not.toBe(encodeKey(other));
      }),
    );
  });
});
