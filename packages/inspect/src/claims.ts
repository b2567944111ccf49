/**
 * The claims of a token, the registered ones as RFC 7519 section 4.1 defines them.
 *
 * Decoding guarantees only that the claims are an object. The types say what a well-made token holds; nobody has
 * checked this one.
 */
export interface Claims {
  /** Issuer. */
  iss?: string;
  /** Subject: whom the token is about. */
  sub?: string;
  /** Audience: whom the token is for. */
  aud?: string | string[];
  /** Expiry, in seconds since 1970. */
  exp?: number;
  /** Not valid before, in seconds since 1970. */
  nbf?: number;
  /** Issued at, in seconds since 1970. */
  iat?: number;
  /** Identifier of the token. */
  jti?: string;
  [claim: string]: unknown;
}
