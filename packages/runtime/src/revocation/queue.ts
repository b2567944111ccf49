import { singleFlight } from '../single-flight/single-flight.js';
import type { Revocation } from '../session/options.js';
import type { TokenStore } from '../store/token-store.js';
import { demandEncryption } from '../transport/demand-encryption.js';
import { askToRevoke } from './endpoint.js';
import type { RevocationEndpoint, RevocationRequest } from './endpoint.js';

export interface RevocationQueueOptions extends RevocationEndpoint {
  /**
   * Where tokens wait: a store of a name of its own, readable in the background (on iOS
   * `AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY`, the default of our backends).
   */
  readonly store: Pick<TokenStore, 'getItem' | 'setItem' | 'removeItem'>;
  /** In milliseconds: how long a refresh token lives at most, after which it need not be revoked. Default 30 days. */
  readonly keepMs?: number;
  /** The oldest are given up beyond so many. Default 10. */
  readonly max?: number;
  /** In milliseconds since 1970. */
  readonly now?: () => number;
  readonly random?: () => number;
}

/** One token that waits. It is none of a session's: whoever has signed in since is not touched by it. */
interface Waiting extends RevocationRequest {
  /** Where, and as whom, it was noted for: this may have changed since. */
  readonly url: string;
  readonly clientId?: string | undefined;
  /** In milliseconds since 1970. */
  readonly since: number;
  readonly attempts: number;
  /** In milliseconds since 1970: not before. */
  readonly after: number;
}

export interface RevocationQueue extends Required<Revocation> {
  /** How many wait. */
  size(): Promise<number>;
}

const KEY = 'revocations';

/**
 * A revocation that is not forgotten when there is no network, or the app is closed: tokens wait in the store until the
 * server has answered (RFC 7009), or they have expired. Hand it to `createSession` as `revoke`; it is worked off after
 * each logout, and whenever `session.resume()` or `drain()` is called: at start, in the foreground, when back online, in
 * a background task.
 *
 * @throws `TypeError` where the endpoint is not `https:`.
 */
export function createRevocationQueue(options: RevocationQueueOptions): RevocationQueue {
  const { store, keepMs = 30 * 86_400_000, max = 10, now = Date.now, random = Math.random } = options;
  demandEncryption(options.url, options.allowHttp);
  let last: Promise<unknown> = Promise.resolve();

  /** Changes the list in the store; one change after the other. */
  function change(edit: (list: Waiting[]) => Waiting[]): Promise<Waiting[]> {
    const turn = last.then(async () => {
      const text = await store.getItem(KEY);
      const list = text === null ? [] : waitingIn(text);
      const next = edit(list.filter(({ since }) => now() - since < keepMs)).slice(-max);
      if (next.length === 0 && text !== null) await store.removeItem(KEY);
      else if (next.length > 0 && JSON.stringify(next) !== text)
        await store.setItem(KEY, JSON.stringify(next));
      return next;
    });
    last = turn.catch(() => undefined);
    return turn;
  }

  const drain = singleFlight(async () => {
    const asked = new Set<string>();
    for (;;) {
      // Read anew each time: a logout may have added to it meanwhile.
      const list = await change((all) => all);
      const waiting = list.find((each) => !asked.has(each.token) && isDue(each, now()));
      if (!waiting) return;
      asked.add(waiting.token);
      const outcome = await askToRevoke(
        { ...options, url: waiting.url, clientId: waiting.clientId },
        waiting,
      );
      await change((all) =>
        all.flatMap((each) => {
          if (each.token !== waiting.token) return [each];
          return outcome.status === 'later' ? [later(each, outcome.pauseMs)] : [];
        }),
      );
    }
  });

  function later(waiting: Waiting, pauseMs?: number): Waiting {
    const attempts = waiting.attempts + 1;
    const pause = pauseMs ?? Math.min(6 * 3_600_000, 1000 * 2 ** waiting.attempts) * (0.5 + random() / 2);
    return { ...waiting, attempts, after: now() + pause };
  }

  return {
    async add({ refreshToken, accessToken }) {
      const token = refreshToken ?? accessToken;
      if (token === undefined) return;
      const hint = refreshToken === undefined ? 'access_token' : 'refresh_token';
      const waiting: Waiting = {
        token,
        hint,
        url: options.url,
        clientId: options.clientId,
        since: now(),
        attempts: 0,
        after: 0,
      };
      await change((list) => [...list.filter((each) => each.token !== token), waiting]);
    },
    drain: () => drain().catch(() => undefined),
    size: async () => (await change((list) => list)).length,
  };
}

/** No pause lasts a day: somebody has set the clock back. */
function isDue({ after }: Waiting, now: number): boolean {
  return after <= now || after - now > 86_400_000;
}

function waitingIn(text: string): Waiting[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isWaiting) : [];
  } catch {
    return [];
  }
}

function isWaiting(value: unknown): value is Waiting {
  const { token, url, since, attempts, after } = (value ?? {}) as Partial<Waiting>;
  return (
    typeof token === 'string' &&
    typeof url === 'string' &&
    [since, attempts, after].every((each) => typeof each === 'number')
  );
}
