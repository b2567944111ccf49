/** Why there is no session any more. */
export type SignOutReason =
  /** {@link Session.logout} was called. */
  | 'logout'
  /** The server refused the refresh token: expired, revoked, or presented twice. */
  | 'refused'
  /** The access token ran out and there is nothing to refresh it with. */
  | 'expired'
  /** Another tab or process signed out or signed in as somebody else. */
  | 'elsewhere'
  /** Somebody signed in without a logout before. */
  | 'replaced'
  /** What was stored cannot be read again. */
  | 'lost';

/** Nobody is signed in: the user has to sign in. */
export class SignedOutError extends Error {
  override readonly name = 'SignedOutError';

  constructor(
    /** `undefined` where nobody was signed in to begin with. */
    readonly reason?: SignOutReason,
  ) {
    super(reason === undefined ? 'Nobody is signed in' : `Signed out: ${reason}`);
  }
}

/** The tokens could not be refreshed now. The session is kept: the same call can succeed later. */
export class RefreshError extends Error {
  override readonly name = 'RefreshError';
  readonly retryable = true;

  constructor(
    /** `failed`: no answer, or one that is no token. `timed-out`: no answer in time. `too-often`: see `maxRefreshes`. */
    readonly code: 'failed' | 'timed-out' | 'too-often',
    detail: string,
    /** In milliseconds from now: before that no attempt is made. */
    readonly retryAfterMs = 0,
    /** Of the token endpoint's answer, where there was one. */
    readonly status?: number,
  ) {
    super(`Cannot refresh: ${detail}`);
  }
}

/** Throw it from your `refresh` where the server says that the refresh token is no longer good, in a way of its own. */
export class RefreshRefused extends Error {
  override readonly name = 'RefreshRefused';
  /** As RFC 6749 section 5.2 calls it. */
  readonly error = 'invalid_grant';
}
