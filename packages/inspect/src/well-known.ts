import type { Decoding } from './decode.js';

/** Tokens that everybody copies from documentation, told by claims that they alone hold together. */
const samples = [
  { from: 'jwt.io', claims: { sub: '1234567890', name: 'John Doe', iat: 1516239022 } },
  { from: 'jwt.io, until 2018', claims: { sub: '1234567890', name: 'John Doe', admin: true } },
  {
    from: 'RFC 7519, section 3.1',
    claims: { iss: 'joe', exp: 1300819380, 'http://example.com/is_root': true },
  },
] as const;

/**
 * Whether this is a sample token of jwt.io or of the standard, whatever its algorithm, key, white space and added
 * claims: such a token is for show, not for access.
 */
export function isSampleToken(decoding: Decoding): boolean {
  if (!decoding.ok || decoding.form !== 'jws') return false;
  const { claims } = decoding;
  return samples.some((sample) =>
    Object.entries(sample.claims).every(([name, value]) => claims[name] === value),
  );
}
