import type { Listener } from './events.js';
import type { TokenResponse } from './tokens.js';

export interface AccessTokenOptions {
  /** The access token that a server has just answered with 401. */
  readonly rejected?: string;
  /** Lets this caller go, and nobody else. */
  readonly signal?: AbortSignal | undefined;
}

/** `locked`: somebody may be signed in; ask again when the device is unlocked. */
export type SessionStatus = 'signed-in' | 'signed-out' | 'locked' | 'unavailable';

export interface LogoutOutcome {
  /** `false` where the store could not be reached: the tokens may still lie in it, see {@link Session.resume}. */
  readonly deleted: boolean;
  /**
   * `noted`: a queue will tell the server; `lost`: it could not be noted; `none`: there was nothing to revoke, or it is
   * tried once and not noted.
   */
  readonly revocation: 'noted' | 'lost' | 'none';
}

/** One user's tokens in one app: kept, refreshed once for all callers, and given up for good. */
export interface Session {
  /**
   * Begins a session with what the login answered. Resolves when it is stored, or cannot be: then it goes on in memory.
   *
   * @throws `TypeError` where the answer holds no access token; `SignedOutError` where a logout came in between.
   */
  signIn(answer: TokenResponse): Promise<void>;
  /**
   * The access token to send. Refreshes where it has run out, or was `rejected` and is still the current one; all
   * callers share one refresh.
   *
   * @throws `SignedOutError`, `RefreshError`, `StoreError` where the store cannot be read now.
   */
  accessToken(options?: AccessTokenOptions): Promise<string>;
  /** Gets new tokens, whatever the old ones say: for claims that have changed. Shares the refresh that runs. */
  refresh(options?: Pick<AccessTokenOptions, 'signal'>): Promise<void>;
  /**
   * Ends the session on this device, also without a network: from the moment of the call there is no token, then the
   * revocation is noted, then the tokens are deleted. Never rejects. The server is told in the background.
   */
  logout(): Promise<LogoutOutcome>;
  /** Who is there, for the first screen. Never rejects. */
  status(): Promise<SessionStatus>;
  /** Call it when the app comes to the foreground or back online: does what failed before. Never rejects. */
  resume(): Promise<void>;
  /** Tells what happens from now on. Returns how to stop that. */
  on: (listener: Listener) => () => void;
}
