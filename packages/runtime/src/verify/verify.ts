import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { JSONWebKeySet, JWTPayload } from 'jose';
import { demandEncryption } from '../transport/demand-encryption.js';

/** Signatures whose verification needs no secret (RFC 7518 section 3.1, RFC 8037, RFC 9864). */
const ASYMMETRIC = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

export interface VerifierOptions {
  /** Compared character by character with `iss`. */
  readonly issuer: string;
  /** Must be in `aud`: of an ID token the client's own identifier. */
  readonly audience: string;
  /** The issuer's keys, known beforehand: the address of its key set, or the set itself. Never from the token. */
  readonly keys: URL | JSONWebKeySet;
  /** Which signatures to accept; one is best. Asymmetric ones only. */
  readonly algorithms: readonly string[];
  /** In seconds. Default 60. */
  readonly clockTolerance?: number;
}

export type Verified =
  | { readonly ok: true; readonly claims: JWTPayload }
  /** `unavailable`: the keys could not be had; it says nothing about the token. */
  | { readonly ok: false; readonly problem: 'invalid' | 'expired' | 'unavailable' };

/**
 * Verifies tokens with an issuer's public keys, by jose. In an app this protects the app from a wrong token, and nobody
 * else from the app: what may be done is decided by a server (RFC 8725 section 3.10).
 *
 * @throws `TypeError` where issuer or audience is missing, for keys that come without `https:`, and for HMAC: whoever can verify with a shared secret can sign with it, and in an app everybody can
 * read it (RFC 8725 section 3.5). Also for `none`, and where no algorithm is named.
 */
export function createVerifier(options: VerifierOptions): (token: string) => Promise<Verified> {
  const { issuer, audience, keys, algorithms, clockTolerance = 60 } = options;
  const wrong = algorithms.find((algorithm) => !ASYMMETRIC.includes(algorithm));
  if (wrong !== undefined)
    throw new TypeError(`"${wrong}" is no asymmetric signature: an app cannot keep its key.`);
  if (algorithms.length === 0) throw new TypeError('Name the algorithms to accept.');
  // A variable that is not set must not switch a check off.
  if (!issuer || !audience) throw new TypeError('Name the issuer and the audience to accept.');
  if (keys instanceof URL) demandEncryption(keys.href);
  const keySet = keys instanceof URL ? createRemoteJWKSet(keys) : createLocalJWKSet(keys);
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keySet, {
        issuer,
        audience,
        algorithms: [...algorithms],
        clockTolerance,
        requiredClaims: ['exp'],
      });
      return { ok: true, claims: payload };
    } catch (error) {
      return { ok: false, problem: problemIn(error) };
    }
  };
}

function problemIn(error: unknown): 'invalid' | 'expired' | 'unavailable' {
  if (error instanceof errors.JWTExpired) return 'expired';
  const isOfToken =
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    error.code !== 'ERR_JOSE_GENERIC';
  return isOfToken ? 'invalid' : 'unavailable';
}
