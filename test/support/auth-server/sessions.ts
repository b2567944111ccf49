import { randomBytes, randomUUID } from 'node:crypto';

/** What a sign-in or a refresh hands out. `expiresIn` is in seconds. */
export interface TokenPair {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresIn: number;
}

/** `spent`: it was good once and has been exchanged; `revoked`: its family was thrown out, or signed out. */
export type RefreshTokenState = 'current' | 'spent' | 'revoked' | 'unknown';
export type AccessTokenState = 'valid' | 'expired' | 'revoked' | 'unknown';

export interface SessionOptions {
  /** Seconds that an access token lives, 300 by default; zero or less issues tokens that have expired already. */
  readonly accessLifetime?: number;
  /** How many requests an access token is good for; without it, any number. */
  readonly accessUses?: number;
  /** Whether a refresh hands out a new refresh token and spends the old one; true by default. */
  readonly rotation?: boolean;
}

/** All tokens that follow from one sign-in. */
interface Family {
  readonly subject: string;
  revoked: boolean;
  /** The one refresh token that is good. */
  current: string;
}

interface AccessToken {
  readonly family: Family;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  expired: boolean;
  usesLeft: number;
}

/** The memory of an authorisation server: who is signed in, and which of the tokens handed out are still good. */
export class Sessions {
  readonly #families = new Map<string, Family>();
  readonly #accessTokens = new Map<string, AccessToken>();

  constructor(private readonly options: SessionOptions = {}) {}

  /** Starts a family of tokens. */
  signIn(subject: string, accessLifetime?: number): TokenPair {
    const family: Family = { subject, revoked: false, current: '' };
    return this.#renew(family, accessLifetime);
  }

  stateOfRefreshToken(token: string | undefined): RefreshTokenState {
    const family = this.#families.get(token ?? '');
    if (!family) return 'unknown';
    if (token !== family.current) return 'spent';
    return family.revoked ? 'revoked' : 'current';
  }

  /**
   * Exchanges a refresh token. One that was spent before has two holders, one of whom stole it: the whole family
   * is revoked (RFC 9700, section 4.14.2). Returns nothing when the token is refused.
   */
  exchange(refreshToken: string | undefined): TokenPair | undefined {
    const family = this.#families.get(refreshToken ?? '');
    const state = this.stateOfRefreshToken(refreshToken);
    if (family && state === 'spent') family.revoked = true;
    return family && state === 'current' ? this.#renew(family) : undefined;
  }

  /** What an access token is worth at this moment; asking does not use it up. */
  stateOfAccessToken(token: string | undefined): AccessTokenState {
    const found = this.#accessTokens.get(token ?? '');
    if (!found) return 'unknown';
    if (found.family.revoked) return 'revoked';
    return found.expired || found.usesLeft <= 0 || found.expiresAt <= Date.now() ? 'expired' : 'valid';
  }

  /** Spends one use of an access token. Returns whose it is, or nothing when it is refused. */
  use(token: string | undefined): string | undefined {
    const found = this.#accessTokens.get(token ?? '');
    if (!found || this.stateOfAccessToken(token) !== 'valid') return undefined;
    found.usesLeft -= 1;
    return found.family.subject;
  }

  /** Makes every access token handed out so far expired in the server's eyes, whatever its `exp` says. */
  expireAccessTokens(): void {
    for (const token of this.#accessTokens.values()) token.expired = true;
  }

  /** Ends the family of an access or refresh token. Returns whether there was one that was still alive. */
  revoke(token: string | undefined): boolean {
    const family = this.#families.get(token ?? '') ?? this.#accessTokens.get(token ?? '')?.family;
    if (!family || family.revoked) return false;
    family.revoked = true;
    return true;
  }

  #renew(family: Family, accessLifetime = this.options.accessLifetime ?? 300): TokenPair {
    const now = Date.now();
    const accessToken = accessTokenOf(family.subject, Math.floor(now / 1000), accessLifetime);
    this.#accessTokens.set(accessToken, {
      family,
      expiresAt: now + accessLifetime * 1000,
      expired: false,
      usesLeft: this.options.accessUses ?? Infinity,
    });
    if (family.current === '' || this.options.rotation !== false) {
      family.current = randomBytes(24).toString('base64url');
      this.#families.set(family.current, family);
    }
    return { accessToken, refreshToken: family.current, expiresIn: accessLifetime };
  }
}

/** A token in a JWT's form, times in seconds. Its signature is noise: the server knows its tokens by heart. */
function accessTokenOf(subject: string, now: number, lifetime: number): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { sub: subject, iat: now, exp: now + lifetime, jti: randomUUID() };
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${randomBytes(32).toString('base64url')}`;
}
