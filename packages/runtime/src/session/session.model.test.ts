import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FaultyBackend } from '../testing/faulty-backend.js';
import type { Backend } from '../store/backend.js';
import type { StoreFailure } from '../store/outcome.js';
import { createTokenStore } from '../store/token-store.js';
import { RefreshError, SignedOutError } from './errors.js';
import type { Refresh, Revocation } from './options.js';
import type { Session } from './contract.js';
import { createSession } from './session.js';
import type { Credentials } from './tokens.js';
import { StoreError } from '../store/store-error.js';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000, toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});
afterEach(() => vi.useRealTimers());

/** More of them find rarer orders: `RUNS=100000 npm test -- session.model`. */
const RUNS = Number(process.env.RUNS ?? 1000);

/** An authorisation server that rotates refresh tokens, and ends the session in which one is presented twice. */
class Server {
  private count = 0;
  /** Family by refresh token; the current token by family. */
  private readonly families = new Map<string, number>();
  private readonly current = new Map<number, string>();
  /** Whether it has ended a session. */
  hasEnded = false;

  login() {
    const family = ++this.count;
    return this.next(family);
  }

  refresh(token: string | undefined) {
    const family = this.families.get(token ?? '');
    if (family === undefined || this.current.get(family) !== token) {
      if (family !== undefined) this.end(family);
      return undefined;
    }
    return this.next(family);
  }

  private end(family: number) {
    this.current.delete(family);
    this.hasEnded = true;
  }

  private next(family: number) {
    const number = ++this.count;
    const refresh_token = `refresh-${family}-${number}`;
    this.families.set(refresh_token, family);
    this.current.set(family, refresh_token);
    return { access_token: `access-${family}-${number}`, refresh_token, expires_in: 300 };
  }
}

interface Flight {
  readonly token: string | undefined;
  readonly signal: AbortSignal;
  readonly resolve: (answer: object) => void;
  readonly reject: (error: unknown) => void;
}

/** The device, its app and the server, and everything that must hold of them. */
class World {
  readonly server = new Server();
  readonly backend = new FaultyBackend();
  flights: Flight[] = [];
  session: Session;
  /** Counts processes: what is left of one that died says nothing any more. */
  process = 0;
  /** Calls of this process that were not answered yet. */
  waiting = new Set<string>();
  readonly received: string[] = [];
  readonly broken: string[] = [];
  revoked: Credentials[] = [];
  /** The access tokens of whoever is signed in by what the app did last; none after a logout. */
  user: 'in' | 'out' = 'out';
  /** Whether the last logout has deleted: what it had no time for, or the store refused, the next process finds. */
  hasDeleted = true;
  signedInAs = 0;
  private calls = 0;

  constructor() {
    this.session = this.start();
  }

  private start(): Session {
    const process = ++this.process;
    const refresh: Refresh = ({ refreshToken }, { signal }) => {
      if (process !== this.process) return new Promise(() => undefined);
      const open = this.flights.filter((flight) => !flight.signal.aborted);
      if (open.length > 0) this.broken.push('two refreshes in flight');
      const newest = this.received.filter((token) => sameFamily(token, refreshToken)).at(-1);
      if (newest !== undefined && refreshToken !== newest)
        this.broken.push(`spent ${refreshToken} after ${newest}`);
      return new Promise((resolve, reject) =>
        this.flights.push({ token: refreshToken, signal, resolve, reject }),
      );
    };
    const revoke: Revocation = {
      add: (tokens) => {
        this.revoked.push(tokens);
        return Promise.resolve();
      },
      drain: () => Promise.resolve(),
    };
    const isAlive = () => process === this.process;
    return createSession({
      store: createTokenStore(mortal(this.backend, isAlive)),
      refresh,
      revoke,
      maxRefreshes: { count: 1000, withinMs: 1 },
    });
  }

  /** The process dies; what the keychain holds stays. */
  restart(): void {
    this.flights = [];
    this.waiting.clear();
    if (!this.hasDeleted) this.user = 'in';
    this.session = this.start();
  }

  /** Calls the session, and remembers until when it has to be answered. */
  call(name: string, work: () => Promise<unknown>): void {
    const id = `${name} ${++this.calls}`;
    const { process } = this;
    this.waiting.add(id);
    const user = this.user;
    void work()
      .then(
        (value) => {
          if (process === this.process && typeof value === 'string') this.check(value, user);
        },
        (error: unknown) => {
          const known = [SignedOutError, RefreshError, StoreError].some((type) => error instanceof type);
          if (!known) this.broken.push(`${name} rejects with ${String(error)}`);
        },
      )
      .finally(() => process === this.process && this.waiting.delete(id));
  }

  private check(_token: string, calledAs: 'in' | 'out'): void {
    if (calledAs === 'out' && this.user === 'out') this.broken.push('a token after logout');
  }
}

/** The keychain as a process sees it: what it asks once it has died is neither done nor answered. */
function mortal(backend: FaultyBackend, isAlive: () => boolean): Backend {
  const never = () => new Promise<never>(() => undefined);
  const ask = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!isAlive()) return never();
    const result = await work();
    return isAlive() ? result : never();
  };
  return {
    name: backend.name,
    get: (key) => ask(() => backend.get(key)),
    set: (key, value) => ask(() => backend.set(key, value)),
    remove: (key) => ask(() => backend.remove(key)),
  };
}

function sameFamily(one: string, other: string | undefined): boolean {
  return one.split('-')[1] === other?.split('-')[1];
}

type Step = (world: World) => void | Promise<void>;

const steps: Record<string, Step> = {
  signIn(world) {
    const answer = world.server.login();
    world.user = 'in';
    world.received.push(answer.refresh_token);
    world.call('signIn', () => world.session.signIn(answer));
  },
  request: (world) => world.call('accessToken', () => world.session.accessToken()),
  unauthorised(world) {
    const { session } = world;
    world.call('accessToken after 401', async () => {
      const rejected = await session.accessToken();
      return session.accessToken({ rejected });
    });
  },
  refresh: (world) => world.call('refresh', () => world.session.refresh()),
  logout(world) {
    world.user = 'out';
    world.hasDeleted = false;
    world.call('logout', async () => {
      const { deleted } = await world.session.logout();
      world.hasDeleted = deleted;
    });
  },
  resume: (world) => world.call('resume', () => world.session.resume()),
  status: (world) => world.call('status', () => world.session.status().then(() => undefined)),
  answer(world) {
    const flight = world.flights.shift();
    if (!flight) return;
    const answer = world.server.refresh(flight.token);
    if (!answer) {
      flight.reject({ status: 400, error: 'invalid_grant' });
      return;
    }
    world.received.push(answer.refresh_token);
    flight.resolve(answer);
  },
  'fail with no effect': (world) => world.flights.shift()?.reject(new TypeError('fetch failed')),
  'answer with a page': (world) => world.flights.shift()?.resolve({ html: '<p>Please accept our terms' }),
  restart: (world) => world.restart(),
  wait: () => void vi.advanceTimersByTime(1000),
  'wait for a time-out': async () => {
    await vi.advanceTimersByTimeAsync(21_000);
  },
  'wait until the token expires': async () => {
    await vi.advanceTimersByTimeAsync(301_000);
  },
  ...Object.fromEntries(
    (['locked', 'unavailable', undefined] as (StoreFailure | undefined)[]).map((failure) => [
      `the store is ${failure ?? 'fine'}`,
      ({ backend }: World) => void (backend.failure = failure),
    ]),
  ),
  'a few microtasks': async () => {
    for (let index = 0; index < 3; index++) await Promise.resolve();
  },
  'everything that needs no time': async () => {
    await vi.advanceTimersByTimeAsync(0);
  },
};

describe('a session, whatever happens in whatever order', () => {
  const names = fc.array(fc.constantFrom(...Object.keys(steps)), { minLength: 1, maxLength: 40 });

  it('has one refresh in flight, never presents a spent token, and leaves nobody waiting', async () => {
    await fc.assert(
      fc.asyncProperty(names, async (sequence) => {
        const world = new World();
        for (const name of sequence) await steps[name]?.(world);
        // Nothing answers any more: whoever waits is let go by time-outs alone.
        await vi.advanceTimersByTimeAsync(60_000);
        expect(world.broken).toEqual([]);
        expect([...world.waiting]).toEqual([]);
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it('after a logout reads no token, now or after a restart, once the store could be reached', async () => {
    await fc.assert(
      fc.asyncProperty(names, async (sequence) => {
        const world = new World();
        for (const name of sequence) await steps[name]?.(world);
        world.backend.failure = undefined;
        const { deleted } = await settled(world.session.logout());
        expect(deleted).toBe(true);
        // Answers that come now must not bring anything back.
        while (world.flights.length > 0) await steps.answer?.(world);
        await vi.advanceTimersByTimeAsync(60_000);
        await expect(world.session.accessToken()).rejects.toThrow(SignedOutError);
        world.restart();
        expect(await settled(world.session.status())).toBe('signed-out');
      }),
      { numRuns: RUNS },
    );
  });

  it('loses no session that the store has confirmed, and that the server still knows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom(
            'request',
            'unauthorised',
            'answer',
            'fail with no effect',
            'answer with a page',
            'restart',
            'wait',
            'wait for a time-out',
            'wait until the token expires',
            'the store is locked',
            'the store is fine',
            'resume',
            'a few microtasks',
            'everything that needs no time',
          ),
          { maxLength: 30 },
        ),
        async (sequence) => {
          const world = new World();
          await steps.signIn?.(world);
          await vi.advanceTimersByTimeAsync(0);
          for (const name of sequence) {
            // A process that dies between an answer and its storing loses the new token: nothing can help that.
            if (name === 'restart' && (await isBetween(world))) continue;
            await steps[name]?.(world);
          }
          expect(world.broken).toEqual([]);
          // Asked again after no answer had come for 40 seconds, the server has seen one token twice.
          if (world.server.hasEnded) return;
          // What the store has refused is in memory alone until the app is back in the foreground.
          await vi.advanceTimersByTimeAsync(0);
          world.backend.failure = undefined;
          await settled(world.session.resume());
          world.flights.forEach((flight) => flight.reject(new TypeError('offline')));
          await vi.advanceTimersByTimeAsync(0);
          world.flights = [];
          world.restart();
          expect(await settled(world.session.status())).toBe('signed-in');
          const token = world.session.refresh();
          await vi.advanceTimersByTimeAsync(0);
          await steps.answer?.(world);
          await settled(token);
          expect(world.broken).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

/** Whether an answer has come that is not stored yet. */
async function isBetween(world: World): Promise<boolean> {
  await vi.advanceTimersByTimeAsync(0);
  return world.backend.failure !== undefined || world.flights.length > 0;
}

async function settled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(20_000);
  return promise;
}
