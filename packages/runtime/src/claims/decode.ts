import { objectIn } from './json-part.js';

/**
 * The claims of a token, the registered ones as RFC 7519 section 4.1 defines them. The types say what a well-made token
 * holds; nobody has checked this one.
 */
export interface Claims {
  /** Issuer. */
  readonly iss?: string;
  /** Subject: whom the token is about. */
  readonly sub?: string;
  /** Audience: whom the token is for. */
  readonly aud?: string | readonly string[];
  /** Expiry, in seconds since 1970. */
  readonly exp?: number;
  /** Not valid before, in seconds since 1970. */
  readonly nbf?: number;
  /** Issued at, in seconds since 1970. */
  readonly iat?: number;
  readonly [claim: string]: unknown;
}

export interface Header {
  readonly alg: string;
  readonly [parameter: string]: unknown;
}

/**
 * What a text says when it is read as a token. `jws` is signed and can be read; `jwe` is encrypted: only whoever holds
 * the key can read its claims.
 */
export type Decoding =
  | {
      readonly ok: true;
      readonly form: 'jws';
      readonly header: Header;
      readonly claims: Claims;
      readonly signature: string;
    }
  | { readonly ok: true; readonly form: 'jwe'; readonly header: Header }
  | { readonly ok: false; readonly problem: string };

/** In UTF-16 code units. Servers refuse request headers of a few kilobytes. */
const MAX_TOKEN_LENGTH = 1_000_000;

/**
 * Reads a token strictly and without trust: no signature is verified and no claim validated. Never throws, also not for
 * a value that is no string. Needs neither `atob` nor `Buffer`, which Hermes and browsers lack.
 *
 * Refused with a problem: anything but a compact JWS whose header and claims are JSON objects, or a compact JWE whose
 * header is one (RFC 7515 section 7.1, RFC 7516 section 7.1); padding, spaces and the other base64 alphabet.
 */
export function decodeToken(token: unknown): Decoding {
  if (typeof token !== 'string') return not('not-a-string');
  if (token.length > MAX_TOKEN_LENGTH) return not('too-long');
  const parts = token.split('.', 6);
  if (parts.length !== 3 && parts.length !== 5) return not('wrong-part-count');
  for (const part of parts) {
    if (/[^\w-]/.test(part)) return not('not-base64url');
    if (part.length % 4 === 1) return not('impossible-length');
  }
  const [headerPart = '', claimsPart = '', signature = ''] = parts;
  const header = objectIn(headerPart);
  if (typeof header === 'string') return not(`header-${header}`);
  if (!hasAlgorithm(header)) return not('header-without-alg');
  if (parts.length === 5)
    return typeof header.enc === 'string' ? { ok: true, form: 'jwe', header } : not('header-without-enc');
  const claims = objectIn(claimsPart);
  if (typeof claims === 'string') return not(`claims-${claims}`);
  return { ok: true, form: 'jws', header, claims, signature };
}

function not(problem: string): Decoding {
  return { ok: false, problem };
}

function hasAlgorithm(header: Record<string, unknown>): header is Header {
  return typeof header.alg === 'string';
}
