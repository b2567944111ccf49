import { describe, expect, it } from 'vitest';
import { tokenWith } from '../testing/tokens.js';
import { validateClaims } from './validate.js';

const now = 1_800_000_000;
const expected = { issuer: 'https://issuer', clientId: 'app', now };
const good = { iss: 'https://issuer', aud: 'app', sub: 'ada', exp: now + 300, iat: now };
const problemsOf = (claims: object, more: object = {}) => {
  const result = validateClaims(tokenWith({ ...good, ...claims }), { ...expected, ...more });
  return result.ok ? [] : result.problems;
};

describe('validateClaims', () => {
  it('gives the claims of a token that is meant for this app', () => {
    expect(validateClaims(tokenWith(good), expected)).toEqual({ ok: true, claims: good });
  });

  it.each([
    ['the issuer with a slash', { iss: 'https://issuer/' }, ['wrong-issuer']],
    ['no issuer', { iss: undefined }, ['wrong-issuer']],
    ['another audience', { aud: 'other' }, ['wrong-audience']],
    ['a part of the audience', { aud: 'app2' }, ['wrong-audience']],
    ['several audiences and no azp', { aud: ['app', 'api'] }, ['wrong-authorized-party']],
    ['another authorized party', { aud: ['app', 'api'], azp: 'api' }, ['wrong-authorized-party']],
    ['no subject', { sub: '' }, ['no-subject']],
    ['no expiry', { exp: undefined }, ['no-expiry']],
    ['expiry in milliseconds', { exp: now * 1000 }, ['no-expiry']],
    ['expired', { exp: now - 60 }, ['expired']],
    ['from the future', { iat: now + 61 }, ['not-yet-valid']],
    ['not before later', { nbf: now + 61 }, ['not-yet-valid']],
    ['everything at once', { iss: 'x', aud: [], exp: 1 }, ['wrong-issuer', 'wrong-audience', 'expired']],
  ])('finds %s', (_, claims, problems) => {
    expect(problemsOf(claims)).toEqual(problems);
  });

  it('takes several audiences where the token was issued to this app', () => {
    expect(problemsOf({ aud: ['app', 'api'], azp: 'app' })).toEqual([]);
    expect(problemsOf({ aud: ['app'] })).toEqual([]);
  });

  it('tolerates clocks that differ a little', () => {
    expect(problemsOf({ exp: now - 59, iat: now + 60, nbf: now + 60 })).toEqual([]);
    expect(problemsOf({ exp: now - 1 }, { clockTolerance: 0 })).toEqual(['expired']);
  });

  it('compares the nonce where one was sent', () => {
    expect(problemsOf({ nonce: 'n' }, { nonce: 'n' })).toEqual([]);
    expect(problemsOf({}, { nonce: 'n' })).toEqual(['wrong-nonce']);
    expect(problemsOf({ nonce: 'other' })).toEqual([]);
  });

  it('does not take a claim that is missing for an expectation that is missing', () => {
    const missing = undefined as unknown as string;
    const token = tokenWith({ ...good, iss: undefined, aud: undefined });
    for (const unset of [
      { issuer: missing },
      { clientId: missing },
      { issuer: missing, clientId: missing },
    ]) {
      const validate = () => validateClaims(token, { ...expected, ...unset });
      expect(validate).toThrow(TypeError);
    }
  });

  it('reads no encrypted or broken token', () => {
    expect(validateClaims('a.b.c', expected)).toEqual({ ok: false, problems: ['not-readable'] });
    expect(validateClaims(null, expected)).toEqual({ ok: false, problems: ['not-readable'] });
  });
});
