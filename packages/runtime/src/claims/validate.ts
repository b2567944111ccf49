import { decodeToken } from './decode.js';
import type { Claims } from './decode.js';
import { isNumericDate } from './lifetime.js';

/** What an ID token has to say (OpenID Connect Core section 3.1.3.7). */
export interface ClaimExpectations {
  /** Compared character by character. */
  readonly issuer: string;
  /** Must be in `aud`. */
  readonly clientId: string;
  /** The one sent with the request, where one was sent. */
  readonly nonce?: string;
  /** How late `exp` and how early `nbf` and `iat` may be, in seconds. Default 60. */
  readonly clockTolerance?: number;
  /** In seconds since 1970. Default: the device's clock. */
  readonly now?: number;
}

export type ClaimProblem =
  | 'not-readable'
  | 'wrong-issuer'
  | 'wrong-audience'
  | 'wrong-authorized-party'
  | 'wrong-nonce'
  | 'no-subject'
  | 'no-expiry'
  | 'expired'
  | 'not-yet-valid';

export type Validation =
  | { readonly ok: true; readonly claims: Claims }
  | { readonly ok: false; readonly problems: readonly ClaimProblem[] };

/**
 * Checks the claims of an ID token that came directly from the token endpoint over TLS. **No signature is verified**:
 * use it to show who is signed in and to refuse a wrong answer, never to grant anything. An access token's audience is
 * the API: do not judge access tokens by it (RFC 9068 section 6).
 *
 * @throws `TypeError` where no issuer or client is named.
 */
export function validateClaims(token: unknown, expected: ClaimExpectations): Validation {
  // A variable that is not set must not be met by a claim that is missing.
  if (!expected.issuer || !expected.clientId) throw new TypeError('Name the issuer and the client.');
  const decoding = decodeToken(token);
  if (!decoding.ok || decoding.form === 'jwe') return { ok: false, problems: ['not-readable'] };
  const { claims } = decoding;
  const problems = [...identityProblems(claims, expected), ...timeProblems(claims, expected)];
  return problems.length === 0 ? { ok: true, claims } : { ok: false, problems };
}

function* identityProblems(
  claims: Claims,
  { issuer, clientId, nonce }: ClaimExpectations,
): Iterable<ClaimProblem> {
  if (claims.iss !== issuer) yield 'wrong-issuer';
  const audiences: readonly unknown[] = Array.isArray(claims.aud) ? claims.aud : [claims.aud];
  if (!audiences.includes(clientId)) yield 'wrong-audience';
  // Several audiences: the party that the token was issued to must be named, and be us.
  if (claims.azp === undefined ? audiences.length > 1 : claims.azp !== clientId)
    yield 'wrong-authorized-party';
  if (nonce !== undefined && claims.nonce !== nonce) yield 'wrong-nonce';
  if (typeof claims.sub !== 'string' || claims.sub === '') yield 'no-subject';
}

function* timeProblems(claims: Claims, expected: ClaimExpectations): Iterable<ClaimProblem> {
  const { now = Date.now() / 1000, clockTolerance = 60 } = expected;
  if (!isNumericDate(claims.exp)) yield 'no-expiry';
  else if (now >= claims.exp + clockTolerance) yield 'expired';
  const starts = [claims.nbf, claims.iat].filter((time) => time !== undefined);
  if (starts.some((time) => !isNumericDate(time) || time > now + clockTolerance)) yield 'not-yet-valid';
}
