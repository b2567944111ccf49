import type { Session } from '../session/contract.js';
import { refreshSignals } from '../session/refresh-signals.js';
import { unlessAborted } from '../session/within.js';
import { holdsRefreshToken } from './body.js';
import type { Allowance } from './origins.js';

/** What an adapter needs of a session. */
export type TokenSource = Pick<Session, 'accessToken' | 'status'>;

/** A request as far as it decides about a token. */
export interface Outgoing {
  readonly url: string;
  readonly method: string;
  /** As the caller gave it. */
  readonly body: unknown;
}

export interface GuardOptions<R = Outgoing> {
  /** Rejects with `SignedOutError` where nobody is signed in, instead of sending the request without a token. */
  readonly required?: boolean;
  /**
   * Which requests carry no token and wait for none. The request that refreshes must be among them if it goes through
   * this client: it would wait for itself. One that was given the signal of
   * `refresh`, or whose body holds a refresh token, is known without this, unless it goes to a logout; `undefined` leaves
   * the decision so.
   */
  readonly skip?: (request: R) => boolean | undefined;
}

/** What every adapter does, whatever its client. */
export interface Guard<R> {
  /**
   * The token to send; `undefined` where the request gets none.
   *
   * @throws (rejects) What {@link Session.accessToken} does, also where the session ended while this waited.
   */
  tokenFor(request: R, signal?: AbortSignal | null): Promise<string | undefined>;
  /**
   * After a 401: the token to send the request with once more; `undefined` where there is no other than the one that
   * was rejected.
   */
  tokenAfter(rejected: string, signal?: AbortSignal | null): Promise<string | undefined>;
}

export function createGuard<R>(
  session: TokenSource,
  { required = false }: GuardOptions<R>,
  wants: (request: R) => boolean,
): Guard<R> {
  return {
    async tokenFor(request, signal) {
      if (!wants(request) || (signal && refreshSignals.has(signal))) return undefined;
      // Who was never there, or has left before, may look at what is public. Who is signed out while the request
      // waits must not be taken for them, so this is asked first.
      const status = required ? undefined : await unlessAborted(() => session.status(), signal ?? undefined);
      if (status === 'signed-out') return undefined;
      return signal ? session.accessToken({ signal }) : session.accessToken();
    },
    async tokenAfter(rejected, signal) {
      const token = await session.accessToken({ rejected, signal: signal ?? undefined });
      return token === rejected ? undefined : token;
    },
  };
}

/** The guard of a client that sends HTTP requests to addresses. */
export function createHttpGuard(
  session: TokenSource,
  options: GuardOptions,
  isMeant: Allowance,
): Guard<Outgoing> {
  return createGuard(session, options, (request) => {
    return isMeant(request.url) && !(options.skip?.(request) ?? isRefresh(request));
  });
}

function isRefresh({ url, body }: Outgoing): boolean {
  return holdsRefreshToken(body) && !/(?:log|sign)-?_?(?:out|off)|revo/i.test(url);
}

export function bearer(token: string): string {
  return `Bearer ${token}`;
}

/**
 * The headers that we have set of late: an app or a link that sends a failed request again brings ours along, as if it
 * were its own.
 */
export function createOwnHeaders(): { set(token: string): string; has(header: unknown): boolean } {
  let ours: unknown[] = [];
  return {
    set(token) {
      const header = bearer(token);
      if (!ours.includes(header)) ours = [...ours, header].slice(-32);
      return header;
    },
    has: (header) => ours.includes(header),
  };
}
