/**
 * A protected JOSE header, as RFC 7515 and RFC 7516 define its members.
 *
 * Decoding guarantees only that `alg` (and `enc` in an encrypted token) is a string. The other types say what a
 * well-made token holds; nobody has checked this one.
 */
export interface Header {
  /** Algorithm of the signature, or of the key encryption in an encrypted token. */
  alg: string;
  /** Content encryption; in encrypted tokens only. */
  enc?: string;
  /** Compression before encryption. */
  zip?: string;
  /** Media type of the token, `JWT` or `at+jwt` for example. */
  typ?: string;
  /** Media type of the content; `JWT` where a token is nested. */
  cty?: string;
  /** Which of the issuer's keys to use. */
  kid?: string;
  /** Address of a key set. */
  jku?: string;
  /** A public key, inline. */
  jwk?: Record<string, unknown>;
  /** Address of a certificate chain. */
  x5u?: string;
  /** A certificate chain, inline. */
  x5c?: string[];
  /** SHA-1 thumbprint of the certificate. */
  x5t?: string;
  /** SHA-256 thumbprint of the certificate. */
  'x5t#S256'?: string;
  /** Members that a reader must understand or else reject the token. */
  crit?: string[];
  [member: string]: unknown;
}
