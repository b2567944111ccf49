import type { TokenStore } from '../store/token-store.js';
import type { Credentials, TokenResponse } from './tokens.js';

export interface SessionOptions {
  /** Where the session is kept between starts. */
  readonly store: Pick<TokenStore, 'read' | 'setItem' | 'removeItem'>;
  /** The store's key of this session. Default `session`. */
  readonly key?: string;
  /**
   * Trades the refresh token: makes one request to the token endpoint and returns what it answers; with `fetch`, use
   * `fromResponse`. It must not go through a client that asks this session for a token: it would wait for
   * itself. What it throws is never passed on. Without it a session ends when its access token does.
   */
  readonly refresh?: Refresh;
  /** Tells the server about a logout: the durable queue of `@jwt-hygiene/runtime/revocation`, or a single attempt. */
  readonly revoke?: Revocation | ((tokens: Credentials) => unknown);
  /** `cookie`: the server keeps the refresh token in an HttpOnly cookie, and `refresh` sends none. Default `store`. */
  readonly refreshTokenIn?: 'store' | 'cookie';
  /** `false` keeps the access token in memory, so that each start begins with a refresh. Default `true`. */
  readonly persistAccessToken?: boolean;
  /** In seconds: how long before its expiry an access token is replaced. Default 30. */
  readonly refreshSkew?: number;
  /** In milliseconds: how long callers wait for a refresh. Its answer still counts if it comes later. Default 20,000. */
  readonly refreshTimeoutMs?: number;
  /** In milliseconds: how long anything waits for the store. Default 5,000. */
  readonly storeTimeoutMs?: number;
  /** Breaks loops in which every new token is rejected. Default 5 in 30,000 milliseconds. */
  readonly maxRefreshes?: { readonly count: number; readonly withinMs: number };
  /** One refresh at a time over tabs and processes, see `@jwt-hygiene/runtime/cross-tab`. */
  readonly lock?: Lock;
  /** Run when the session ends, all of them even if one throws: clear query caches, close sockets. */
  readonly onSignedOut?: readonly (() => unknown)[];
  readonly clock?: Clock;
  /** Between 0 and 1, for jitter. Default `Math.random`. */
  readonly random?: () => number;
}

export type Refresh = (
  current: Credentials,
  options: { readonly signal: AbortSignal },
) => Promise<TokenResponse>;

/** Where tokens go that must not be used again. */
export interface Revocation {
  /** Takes them over; when this resolves they will not be lost. */
  add(tokens: Credentials): Promise<void>;
  /** Tells the server about all that wait. Never rejects. */
  drain?(): Promise<void>;
}

export type Lock = <T>(work: () => Promise<T>) => Promise<T>;

export interface Clock {
  /** In milliseconds since 1970. */
  now(): number;
  /** In milliseconds from any point; never goes back when somebody sets the clock. */
  monotonic(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
};
