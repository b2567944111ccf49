/** Values of `typ` (small letters, without `application/`) that are met in practice and do not end in `+jwt`. */
export const knownTypes: ReadonlySet<string> = new Set(['', 'jwt', 'jws', 'jwe', 'jose']);

/** Types that need no `exp`: what they say is of a moment, or stays true. */
export const typesWithoutExpiry: ReadonlySet<string> = new Set([
  'dpop+jwt',
  'secevent+jwt',
  'token-introspection+jwt',
  'kb+jwt',
  'openid4vci-proof+jwt',
  'dc+sd-jwt',
  'vc+sd-jwt',
  'statuslist+jwt',
]);

/** Types whose sender proves a key that is in the header by design. */
export const typesWithKey: ReadonlySet<string> = new Set(['dpop+jwt', 'openid4vci-proof+jwt']);

/** A kind of token by what it is used for, and how long one may live. */
export interface TokenKind {
  name: 'access' | 'refresh' | 'other';
  /** For people. */
  title: string;
  /** A longer life is worth knowing, seconds. */
  longLife: number;
  /** A longer life is a risk, seconds. */
  tooLongLife: number;
}

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/**
 * RFC 6750 section 5.3 asks for an hour or less for a bearer token; the 90 minutes that Microsoft Entra ID gives are not
 * worth a note. A refresh token can be called back. What is neither, as far as one can tell, may be either.
 */
export const tokenKinds = {
  access: { name: 'access', title: 'An access token', longLife: 90 * MINUTE, tooLongLife: DAY },
  refresh: { name: 'refresh', title: 'A refresh token', longLife: 90 * DAY, tooLongLife: 366 * DAY },
  other: { name: 'other', title: 'A token', longLife: DAY, tooLongLife: 30 * DAY },
} as const satisfies Record<TokenKind['name'], TokenKind>;

/** Header parameters that RFC 7515, 7516 and 7518 define: they may not be listed in `crit`. */
export const registeredParameters: ReadonlySet<string> = new Set([
  ...['alg', 'jku', 'jwk', 'kid', 'x5u', 'x5c', 'x5t', 'x5t#S256', 'typ', 'cty', 'crit'],
  ...['enc', 'zip', 'epk', 'apu', 'apv', 'iv', 'tag', 'p2s', 'p2c'],
]);
