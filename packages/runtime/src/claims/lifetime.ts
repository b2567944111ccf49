import { decodeToken } from './decode.js';

/**
 * How long a token has to live. `unknown` where it does not say: it is opaque, encrypted, has no `exp`, or one that
 * cannot be in seconds.
 */
export type Lifetime =
  | { readonly state: 'valid' | 'expired'; readonly expiresAt: number; readonly remaining: number }
  | { readonly state: 'unknown' };

export interface LifetimeOptions {
  /** In seconds since 1970. Default: the device's clock. */
  readonly now?: number;
  /**
   * In seconds: how long before its expiry a token counts as expired, so that it does not expire on its way. Less for
   * short-lived tokens: at most a quarter of the time from `iat` to `exp`. Default 30.
   */
  readonly refreshSkew?: number;
}

/** `exp` above this cannot be seconds: it would be the year 5138. A server that sends milliseconds has a bug. */
const LATEST_EXPIRY = 1e11;

/**
 * Reads from a token when it expires (RFC 7519 section 4.1.4). A hint for when to refresh, never a reason to trust: the
 * server decides. `expiresAt` and `remaining` are in seconds.
 */
export function tokenLifetime(token: unknown, options: LifetimeOptions = {}): Lifetime {
  const decoding = decodeToken(token);
  if (!decoding.ok || decoding.form === 'jwe') return { state: 'unknown' };
  const { exp, iat } = decoding.claims;
  if (!isNumericDate(exp)) return { state: 'unknown' };
  const { now = Date.now() / 1000, refreshSkew = 30 } = options;
  const remaining = exp - now;
  const margin = marginOf(refreshSkew, isNumericDate(iat) ? exp - iat : undefined);
  return { state: remaining > margin ? 'valid' : 'expired', expiresAt: exp, remaining };
}

/** Whether to get another token before using this one: true unless it is known to be valid. */
export function isExpired(token: unknown, options?: LifetimeOptions): boolean {
  return tokenLifetime(token, options).state !== 'valid';
}

/** The margin, in seconds, that a token of this lifetime can afford. */
export function marginOf(refreshSkew: number, lifetime: number | undefined): number {
  return lifetime !== undefined && lifetime > 0 ? Math.min(refreshSkew, lifetime / 4) : refreshSkew;
}

/** Whether a claim can be a time in seconds since 1970. */
export function isNumericDate(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < LATEST_EXPIRY;
}
