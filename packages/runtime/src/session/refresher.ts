import { answerIn, nameOf } from './answer.js';
import { RefreshError, SignedOutError } from './errors.js';
import type { SignOutReason } from './errors.js';
import type { SessionEvent } from './events.js';
import type { Keeper } from './keeper.js';
import type { SessionOptions } from './options.js';
import { newGen } from './record.js';
import type { SessionRecord } from './record.js';
import { refreshSignals } from './refresh-signals.js';
import type { SessionState } from './state.js';
import { tokensIn } from './tokens.js';
import type { Credentials } from './tokens.js';
import { after } from './within.js';

/** What a refresh needs of the session around it. */
export interface Surroundings {
  readonly state: SessionState;
  readonly keeper: Keeper;
  emit(event: SessionEvent): void;
  /** The tokens are not to be used, and should not stay good. */
  discard(tokens: Credentials): void;
  /** The session is over. */
  end(reason: SignOutReason, successor?: SessionRecord): Promise<unknown>;
}

export interface Refresher {
  /** Joins the refresh that runs, or starts one. */
  refresh(): Promise<SessionRecord>;
  /** Lets nobody wait any longer. The answer, if it comes, is dealt with. */
  forsake(error: Error): void;
  /** Forgets past failures: the network is back, or the user is. */
  retryNow(): void;
  /** Whether newer tokens are in memory than in the store. */
  dirty: boolean;
  /** Whether the refresh function is being called at this very moment, so that whoever calls is it. */
  readonly isAsking: boolean;
  /** Whether tokens that have just come are being stored. */
  readonly isStoring: boolean;
}

interface Flight {
  readonly promise: Promise<SessionRecord>;
  readonly fail: (error: unknown) => void;
}

export function createRefresher(options: SessionOptions, around: Surroundings): Refresher {
  const {
    refreshTimeoutMs = 20_000,
    refreshSkew = 30,
    random = Math.random,
    lock = (work) => work(),
  } = options;
  const { maxRefreshes: { count, withinMs } = { count: 5, withinMs: 30_000 } } = options;
  const { state, keeper } = around;
  let flight: Flight | undefined;
  /** What was received and is being stored. */
  let arriving: Promise<SessionRecord> | undefined;
  let asking = false;
  let failures = 0;
  let notBefore = 0;
  let renewed: number[] = [];

  function start(): Flight {
    const { generation } = state;
    const controller = new AbortController();
    refreshSignals.add(controller.signal);
    let resolve!: (record: SessionRecord) => void;
    let reject!: (error: unknown) => void;
    const promise = new Promise<SessionRecord>((...both) => ([resolve, reject] = both));
    // Nobody may be waiting.
    promise.catch(() => undefined);
    const land = () => {
      if (flight === own) flight = undefined;
    };
    // Callers get an answer in time. The request has as long again before it is given up: if the server has answered,
    // the old refresh token is spent, and only that answer holds the new one.
    const cancelWait = after(refreshTimeoutMs, () => reject(new RefreshError('timed-out', 'no answer')));
    const cancelRequest = after(refreshTimeoutMs * 2, () => {
      controller.abort();
      land();
    });
    const landed =
      <T>(settle: (result: T) => void) =>
      (result: T) => {
        cancelWait();
        cancelRequest();
        land();
        settle(result);
      };
    const own = { promise, fail: landed(reject) };
    Promise.resolve()
      .then(() => lock(() => run(generation, controller.signal)))
      .then(landed(resolve), own.fail);
    return own;
  }

  async function run(generation: number, signal: AbortSignal): Promise<SessionRecord> {
    state.demand(generation);
    const adopted = await adopt(generation);
    if (adopted) return adopted;
    // The answer to a request that was given up has come while this one waited for its turn.
    if (arriving) return arriving;
    if (signal.aborted) throw new RefreshError('timed-out', 'no turn');
    const used = state.record ?? undefined;
    const askedAt = state.clock.now() / 1000;
    const obtained = state.clock.monotonic();
    let answer;
    try {
      answer = await ask(used ?? {}, signal);
    } catch (thrown) {
      return failed(thrown, generation, used);
    }
    const next = tokensIn(answer, askedAt, used);
    if (!next) return failed(answer, generation, used);
    // Given up and overtaken. Not revoked: that could end the whole family of tokens, the newer ones with it.
    if (generation === state.generation && isOvertaken(used) && state.record) return state.record;
    const storing = store(
      { ...next, v: 1, gen: used?.gen ?? newGen(state.clock, random) },
      generation,
      obtained,
    );
    arriving = storing;
    return storing.finally(() => {
      if (arriving === storing) arriving = undefined;
    });
  }

  /** Stored first, so that nobody goes on with tokens that a crash would lose. */
  async function store(record: SessionRecord, generation: number, obtained: number): Promise<SessionRecord> {
    let isStored;
    try {
      state.demand(generation);
      await shared(generation);
      isStored = await keeper.write(record);
      state.demand(generation);
    } catch (error) {
      // Whoever signed out must not be signed in again by an answer that comes late.
      around.discard(record);
      throw error;
    }
    refresher.dirty = !isStored;
    state.hold(record, obtained);
    renewed = [...renewed, state.clock.monotonic()];
    refresher.retryNow();
    around.emit({ type: 'refreshed' });
    return record;
  }

  /** What another tab or process has refreshed meanwhile, if it will do; else its tokens are what is refreshed next. */
  async function adopt(generation: number): Promise<SessionRecord | undefined> {
    const { record: before } = state;
    const record = await shared(generation);
    if (!record || !before) return undefined;
    if (record.refreshToken === before.refreshToken && record.issuedAt === before.issuedAt) return undefined;
    state.hold(record);
    return state.isUsable(record, refreshSkew) ? record : undefined;
  }

  /**
   * What is stored of this sign-in.
   *
   * @throws {@link SignedOutError} where somebody has signed out in another process, or in as somebody else.
   */
  async function shared(generation: number): Promise<SessionRecord | undefined> {
    // Without a record there is nothing to compare; where the store lags behind, it has nothing newer.
    if (!state.record || refresher.dirty) return undefined;
    const { gen } = state.record;
    const { status, record } = await keeper.read();
    state.demand(generation);
    if ((status === 'empty' && options.lock) || (record && record.gen !== gen)) {
      await around.end('elsewhere', record);
      throw new SignedOutError('elsewhere');
    }
    return record;
  }

  async function ask(current: Credentials, signal: AbortSignal): Promise<unknown> {
    asking = true;
    let answer;
    try {
      answer = options.refresh?.(current, { signal });
    } finally {
      asking = false;
    }
    return answer;
  }

  async function failed(
    thrown: unknown,
    generation: number,
    used: SessionRecord | undefined,
  ): Promise<SessionRecord> {
    const { status, error, retryAfterMs, isFinal } = await answerIn(thrown);
    state.demand(generation);
    if (isFinal) {
      if (arriving) return arriving;
      if (isOvertaken(used) && state.record) return state.record;
      // Another process may have spent the token: then its answer is in the store.
      const adopted = await adopt(generation);
      if (adopted) return adopted;
      if (isOvertaken(used)) throw new RefreshError('failed', 'overtaken');
      await around.end('refused');
      throw new SignedOutError('refused');
    }
    // The second half of the pause is chance, so that not all devices come back at once.
    const pause = retryAfterMs ?? Math.min(30_000, 1000 * 2 ** failures++) * (0.5 + random() / 2);
    notBefore = state.clock.monotonic() + pause;
    const reason = nameOf(thrown, error);
    throw new RefreshError('failed', status === undefined ? reason : `${reason} (${status})`, pause, status);
  }

  /** Whether newer tokens came from elsewhere since these were used. */
  function isOvertaken(used: SessionRecord | undefined): boolean {
    return (state.record ?? undefined) !== used;
  }

  const refresher: Refresher = {
    dirty: false,
    get isAsking() {
      return asking;
    },
    get isStoring() {
      return arriving !== undefined;
    },
    refresh() {
      if (flight) return flight.promise;
      const now = state.clock.monotonic();
      if (now < notBefore) return Promise.reject(new RefreshError('failed', 'pausing', notBefore - now));
      renewed = renewed.filter((time) => now - time < withinMs);
      const [first] = renewed;
      if (first !== undefined && renewed.length >= count)
        return Promise.reject(
          new RefreshError('too-often', 'new tokens are rejected', first + withinMs - now),
        );
      flight = start();
      return flight.promise;
    },
    forsake(error) {
      const own = flight;
      flight = arriving = undefined;
      renewed = [];
      own?.fail(error);
    },
    retryNow() {
      failures = 0;
      notBefore = 0;
    },
  };
  return refresher;
}
