import { objectIn } from '../claims/json-part.js';
import { isNumericDate } from '../claims/lifetime.js';

/** What a user who is signed in holds. */
export interface Tokens {
  /** Missing after a start where only the refresh token was stored. */
  readonly accessToken?: string | undefined;
  /** Missing where the server keeps it in a cookie, or gives none. */
  readonly refreshToken?: string | undefined;
  /** In seconds since 1970, by this device's clock. Missing where it is unknown: then the server's 401 says it. */
  readonly expiresAt?: number | undefined;
  /** In seconds since 1970, by this device's clock: when the access token was asked for. */
  readonly issuedAt: number;
  /** Whatever else belongs to the session: the tenant, the ID token. Must survive JSON. */
  readonly context?: unknown;
}

/** What a token or revocation endpoint needs to know. */
export interface Credentials {
  readonly refreshToken?: string | undefined;
  readonly accessToken?: string | undefined;
  /** As it was given to `signIn`. */
  readonly context?: unknown;
}

/** What a token endpoint answers: as OAuth spells it (RFC 6749 section 5.1), or in camel case. */
export interface TokenResponse {
  readonly access_token?: string | null | undefined;
  readonly accessToken?: string | null | undefined;
  readonly refresh_token?: string | null | undefined;
  readonly refreshToken?: string | null | undefined;
  /** In seconds. */
  readonly expires_in?: number | string | undefined;
  /** In seconds. */
  readonly expiresIn?: number | string | undefined;
  readonly context?: unknown;
}

/**
 * The tokens in an answer; `undefined` where there are none in it, as in the page of a captive portal.
 *
 * The expiry is by this device's clock: `expires_in` from before the request, else `exp`. Without a new refresh token
 * the old one stays (RFC 6749 section 6).
 *
 * @param askedAt In seconds since 1970.
 */
export function tokensIn(answer: unknown, askedAt: number, previous?: Tokens): Tokens | undefined {
  const response = Object(answer) as TokenResponse;
  const accessToken = response.access_token ?? response.accessToken;
  if (typeof accessToken !== 'string' || accessToken === '') return undefined;
  const refreshToken = response.refresh_token ?? response.refreshToken ?? previous?.refreshToken;
  const { exp, iat } = claimsIn(accessToken);
  const stated = Number(response.expires_in ?? response.expiresIn);
  let expiresAt: number | undefined;
  if (stated > 0 && stated < Infinity) expiresAt = askedAt + stated;
  else if (isNumericDate(exp)) expiresAt = isNumericDate(iat) ? onOurClock(exp, iat, askedAt) : exp;
  return {
    accessToken,
    // Of another type it would not be read again after the next start.
    refreshToken: typeof refreshToken === 'string' && refreshToken ? refreshToken : undefined,
    expiresAt,
    issuedAt: askedAt,
    context: response.context ?? previous?.context,
  };
}

/** What a signed token says, as far as it can be read; only times are taken from it. */
function claimsIn(token: string): Record<string, unknown> {
  const claims = objectIn(token.split('.')[1] ?? '');
  return typeof claims === 'string' ? {} : claims;
}

/** A token from the future, or expired on arrival: this device's clock is wrong, so only the time it lives is of use. */
function onOurClock(exp: number, iat: number, askedAt: number): number {
  return iat < exp && (iat > askedAt || exp <= askedAt) ? askedAt + exp - iat : exp;
}
