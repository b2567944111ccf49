import { singleFlight } from '../single-flight/single-flight.js';
import { StoreError } from '../store/store-error.js';
import type { AccessTokenOptions, LogoutOutcome, Session } from './contract.js';
import { RefreshError, SignedOutError } from './errors.js';
import type { SignOutReason } from './errors.js';
import { createEmitter } from './events.js';
import { createKeeper } from './keeper.js';
import { systemClock } from './options.js';
import type { Revocation, SessionOptions } from './options.js';
import { newGen } from './record.js';
import type { SessionRecord } from './record.js';
import { createRefresher } from './refresher.js';
import { createState } from './state.js';
import { tokensIn } from './tokens.js';
import type { Credentials } from './tokens.js';
import { unlessAborted, within } from './within.js';

/** Keeps one user's tokens in a store. There should be one session for a store and key in a process. */
export function createSession(options: SessionOptions): Session {
  const {
    refreshSkew = 30,
    storeTimeoutMs = 5000,
    onSignedOut = [],
    random = Math.random,
    clock = systemClock,
  } = options;
  const usesCookie = options.refreshTokenIn === 'cookie';
  const revocation = options.revoke && revocationOf(options.revoke);
  const { emit, on } = createEmitter();
  const state = createState(clock);
  const keeper = createKeeper(options, emit);
  const refresher = createRefresher(options, { state, keeper, emit, discard, end });
  /** What a sign-in has to wait for, so that a logout before it does not delete what it stores. */
  let leaving: Promise<unknown> = Promise.resolve();
  /** The sign-out whose tokens may still lie in the store; any sign-in since replaces them. */
  let leftBehind: number | undefined;

  const load = singleFlight(async () => {
    const { generation } = state;
    const stored = await keeper.read();
    if (generation !== state.generation) return;
    if (stored.record) state.hold(stored.record);
    else if (stored.status === 'locked' || stored.status === 'unavailable')
      throw new StoreError(stored.status, `Cannot read the session: ${stored.status}`);
    else if (stored.status === 'empty') state.begin(null);
    else await end('lost');
  });

  /** Whose session it is; nobody's yet where only the server's cookie knows. */
  async function current(): Promise<SessionRecord | null | undefined> {
    if (state.record === undefined) await load();
    if (!state.record && (!usesCookie || state.ended)) throw new SignedOutError(state.ended);
    return state.record;
  }

  async function accessToken({ rejected }: AccessTokenOptions): Promise<string> {
    const record = await current();
    const { generation } = state;
    // A late answer to somebody who has left: another user's token is not for them.
    if (rejected !== undefined && !state.hasIssued(rejected)) throw new SignedOutError('replaced');
    if (refresher.dirty) void flush();
    if (isGood(record, rejected, refreshSkew)) return record.accessToken;
    if (record && !canRefresh(record)) return lastToken(record);
    try {
      return tokenOf(await refresher.refresh());
    } catch (error) {
      // Refreshed a little early, so that there was time to fail.
      const isSpare = error instanceof RefreshError && generation === state.generation;
      if (isSpare && isGood(state.record, rejected, 0)) return state.record.accessToken;
      throw error;
    }
  }

  function isGood(
    record: SessionRecord | null | undefined,
    rejected: string | undefined,
    skew: number,
  ): record is SessionRecord & { accessToken: string } {
    return !!record && record.accessToken !== rejected && state.isUsable(record, skew);
  }

  function canRefresh(record: SessionRecord): boolean {
    return options.refresh !== undefined && (usesCookie || record.refreshToken !== undefined);
  }

  /** A server's 401 alone ends no session that cannot be renewed: it may be about that one resource. */
  async function lastToken(record: SessionRecord): Promise<string> {
    if (state.isUsable(record, 0)) return tokenOf(record);
    await end('expired');
    throw new SignedOutError('expired');
  }

  function discard(tokens: Credentials): void {
    void revocation?.add(tokens).then(revocation.drain, ignore);
  }

  /**
   * Memory first, then the note for the server, then the store, then the app: cut short anywhere, nothing revives.
   *
   * @param successor Whose session is in the store already.
   */
  function end(reason: SignOutReason, successor?: SessionRecord): Promise<LogoutOutcome> {
    const { record } = state;
    const isCookieHeld = usesCookie && state.ended === undefined;
    state.begin(successor ?? null, reason);
    const { generation } = state;
    refresher.forsake(new SignedOutError(reason));
    refresher.dirty = false;
    const outcome = leaving.then(async (): Promise<LogoutOutcome> => {
      // Of a session that was not read yet, what has to be revoked stands in the store alone.
      const { status, record: known } =
        record === undefined ? await keeper.read() : { status: 'found', record };
      let told: LogoutOutcome['revocation'] =
        status === 'locked' || status === 'unavailable' ? 'lost' : 'none';
      if (reason === 'logout' && revocation && (known || isCookieHeld)) {
        const noted = revocation.add(known ?? {}).then(
          () => (known && typeof options.revoke === 'object' ? 'noted' : 'none'),
          () => 'lost' as const,
        );
        told = await within(storeTimeoutMs, noted, 'lost');
      }
      const deleted = !!successor || (await keeper.remove());
      if (!deleted) leftBehind = generation;
      // Not where nobody was there.
      if (known || (reason === 'logout' ? isCookieHeld : record !== null)) {
        await within(storeTimeoutMs, Promise.all(onSignedOut.map(attempt)), undefined);
        emit({ type: 'signed-out', reason });
      }
      if (successor) emit({ type: 'signed-in' });
      void revocation?.drain();
      return { deleted, revocation: told };
    });
    leaving = outcome;
    return outcome;
  }

  const flush = singleFlight(async () => {
    const { record } = state;
    // What a refresh is storing is newer, and must not be written over.
    if (!record || refresher.isStoring || !(await keeper.write(record))) return;
    refresher.dirty = !!state.record && state.record !== record;
  });

  /** Refuses a call that comes from inside `refresh`, and lets everybody else go when they want to. */
  function guarded<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    return refresher.isAsking
      ? Promise.reject(Object.assign(new Error(CALLS_ITSELF), { name: CALLS_ITSELF }))
      : unlessAborted(work, signal);
  }

  return {
    on,
    accessToken: (wanted) =>
      // Nearly always, and then it should cost nothing.
      !wanted && !refresher.dirty && isGood(state.record, undefined, refreshSkew)
        ? Promise.resolve(state.record.accessToken)
        : guarded(() => accessToken(wanted ?? {}), wanted?.signal),
    refresh: ({ signal } = {}) =>
      guarded(async () => {
        const record = await current();
        if (record && !canRefresh(record)) throw new TypeError('There is nothing to refresh with');
        await refresher.refresh();
      }, signal),
    async signIn(answer) {
      const tokens = tokensIn(answer, state.clock.now() / 1000);
      if (!tokens) throw new TypeError('No token in the answer');
      // Whoever was there has to leave first, and what the app keeps of them.
      if (state.record) void end('replaced');
      state.begin(null);
      refresher.forsake(new SignedOutError('replaced'));
      refresher.retryNow();
      const { generation } = state;
      const record: SessionRecord = { ...tokens, v: 1, gen: newGen(state.clock, random) };
      await leaving;
      const isStored = generation === state.generation && (await keeper.write(record));
      // What cannot be stored must not leave another user's session in its place.
      if (!isStored && generation === state.generation) await keeper.remove();
      if (generation !== state.generation) discard(tokens);
      state.demand(generation);
      refresher.dirty = !isStored;
      state.hold(record, state.clock.monotonic());
      emit({ type: 'signed-in' });
    },
    logout: () => end('logout'),
    async status() {
      try {
        if (state.record === undefined) await load();
        if (usesCookie && !state.record && !state.ended) await accessToken({});
        return state.record ? 'signed-in' : 'signed-out';
      } catch (error) {
        if (error instanceof StoreError && error.status === 'locked') return 'locked';
        return error instanceof SignedOutError ? 'signed-out' : 'unavailable';
      }
    },
    async resume() {
      refresher.retryNow();
      if (leftBehind === state.generation && (await keeper.remove())) leftBehind = undefined;
      if (refresher.dirty) await flush();
      await revocation?.drain();
    },
  };
}

/** Also its name, since that is all that is told of what `refresh` throws. */
const CALLS_ITSELF = '`refresh` asks its own session for a token';

function tokenOf({ accessToken }: SessionRecord): string {
  // A refresh always brings one.
  return accessToken as string;
}

/** A queue, or a single attempt that nobody waits for. Neither can throw. */
function revocationOf(revoke: Revocation | ((tokens: Credentials) => unknown)): Required<Revocation> {
  return {
    add: async (tokens) => {
      if (typeof revoke === 'function') void attempt(() => revoke(tokens));
      else await revoke.add(tokens);
    },
    drain: () => attempt(() => 'drain' in revoke && revoke.drain()),
  };
}

/** Runs what is not ours, whatever comes of it. */
async function attempt(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch {
    // Whose it is knows better what to do about it.
  }
}

function ignore(): void {
  // Said elsewhere, or nothing can be done.
}
