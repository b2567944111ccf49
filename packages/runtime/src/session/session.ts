import { singleFlight } from '../single-flight/single-flight.js';
import { StoreError } from '../store/store-error.js';
import { RefreshError, SignedOutError, type SignOutReason } from './errors.js';
import { createEmitter, type Listener } from './events.js';
import { createKeeper } from './keeper.js';
import { systemClock, type Revocation, type SessionOptions } from './options.js';
import type { SessionRecord } from './record.js';
import { createRefresher } from './refresher.js';
import { createState } from './state.js';
import { tokensIn, type Credentials, type TokenResponse } from './tokens.js';
import { unlessAborted, within } from './within.js';

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
  /** `noted`: the server will be told; `lost`: it will not; `none`: there was nothing to revoke, or no way to. */
  readonly revocation: 'noted' | 'lost' | 'none';
}

/** One user's tokens in one app: kept, refreshed once for all callers, and given up for good. */
export interface Session {
  /**
   * Begins a session with what the login answered. Resolves when it is stored, or cannot be: then it goes on in memory.
   *
   * @throws `TypeError` where the answer holds no access token; {@link SignedOutError} where a logout came in between.
   */
  signIn(answer: TokenResponse): Promise<void>;
  /**
   * The access token to send. Refreshes where it has run out, or was `rejected` and is still the current one; all
   * callers share one refresh.
   *
   * @throws {@link SignedOutError}, {@link RefreshError}, {@link StoreError} where the store cannot be read now.
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

/** Keeps one user's tokens in a store. There should be one session for a store and key in a process. */
export function createSession(options: SessionOptions): Session {
  const { refreshSkew = 30, storeTimeoutMs = 5000, onSignedOut = [] } = options;
  const usesCookie = options.refreshTokenIn === 'cookie';
  const revocation = options.revoke && revocationOf(options.revoke);
  const { emit, on } = createEmitter();
  const state = createState(options.clock ?? systemClock);
  const keeper = createKeeper(options, emit);
  const refresher = createRefresher(options, { state, keeper, emit, discard, end });
  /** What a sign-in has to wait for, so that a logout before it does not delete what it stores. */
  let leaving: Promise<unknown> = Promise.resolve();
  let isLeftBehind = false;

  const load = singleFlight(async () => {
    const { generation } = state;
    const stored = state.record === undefined ? await keeper.read() : undefined;
    if (!stored || generation !== state.generation) return;
    if (stored.record) state.hold(stored.record);
    else if (stored.status === 'locked' || stored.status === 'unavailable')
      throw new StoreError(stored.status, `Cannot read the session: ${stored.status}`);
    else if (stored.status === 'empty') state.begin(null);
    else await end('lost');
  });

  /** Whose session it is; nobody's yet where only the server's cookie knows. */
  async function current(): Promise<SessionRecord | null | undefined> {
    await load();
    if (!state.record && (!usesCookie || state.ended)) throw new SignedOutError(state.ended);
    return state.record;
  }

  async function accessToken({ rejected }: AccessTokenOptions): Promise<string> {
    const record = await current();
    const { generation } = state;
    // A late answer to somebody who has left: another user's token is not for them.
    if (rejected !== undefined && !state.hasIssued(rejected)) throw new SignedOutError('elsewhere');
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
    void revocation?.add(tokens).then(() => revocation.drain?.(), ignore);
  }

  /** Memory first, then the note for the server, then the store, then the app: cut short anywhere, nothing revives. */
  function end(reason: SignOutReason): Promise<LogoutOutcome> {
    const { record } = state;
    const isCookieHeld = usesCookie && state.ended === undefined;
    state.begin(null, reason);
    refresher.forsake(new SignedOutError(reason));
    refresher.dirty = false;
    const outcome = leaving.then(async (): Promise<LogoutOutcome> => {
      let told: LogoutOutcome['revocation'] = 'none';
      if (reason === 'logout' && revocation) {
        // Of a session that was not read yet, what has to be revoked stands in the store alone.
        const known = record === undefined ? (await keeper.read()).record : record;
        const noted = known || isCookieHeld ? revocation.add(known ?? {}) : undefined;
        if (noted)
          told = await within(
            storeTimeoutMs,
            noted.then(
              () => 'noted',
              () => 'lost',
            ),
            'lost',
          );
      }
      isLeftBehind = !(await keeper.remove());
      if (record !== null || isCookieHeld) {
        await within(storeTimeoutMs, Promise.all(onSignedOut.map(attempt)), undefined);
        emit({ type: 'signed-out', reason });
      }
      void revocation?.drain?.();
      return { deleted: !isLeftBehind, revocation: told };
    });
    leaving = outcome;
    return outcome;
  }

  const flush = singleFlight(async () => {
    const { record } = state;
    if (record && (await keeper.write(record)) && state.record === record) refresher.dirty = false;
  });

  /** Refuses a call that comes from inside `refresh`, and lets everybody else go when they want to. */
  function guarded<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    if (refresher.isAsking)
      return Promise.reject(new Error('`refresh` asks for a token of the session it refreshes.'));
    return unlessAborted(work(), signal);
  }

  return {
    on,
    accessToken: (wanted = {}) => guarded(() => accessToken(wanted), wanted.signal),
    refresh: ({ signal } = {}) =>
      guarded(async () => {
        await current();
        await refresher.refresh();
      }, signal),
    async signIn(answer) {
      const tokens = tokensIn(answer, state.clock.now() / 1000);
      if (!tokens) throw new TypeError('No token in the answer');
      state.begin(null);
      refresher.forsake(new SignedOutError('elsewhere'));
      refresher.retryNow();
      const { generation } = state;
      const record: SessionRecord = { ...tokens, v: 1, gen: state.clock.now() };
      await leaving;
      const isStored = generation === state.generation && (await keeper.write(record));
      // What cannot be stored must not leave another user's session in its place.
      if (!isStored && generation === state.generation) await keeper.remove();
      if (generation !== state.generation) discard(tokens);
      state.demand(generation);
      refresher.dirty = !isStored;
      isLeftBehind = false;
      state.hold(record, state.clock.monotonic());
      emit({ type: 'signed-in' });
    },
    logout: () => end('logout'),
    async status() {
      try {
        await load();
        if (usesCookie && !state.record && !state.ended) await accessToken({});
        return state.record ? 'signed-in' : 'signed-out';
      } catch (error) {
        if (error instanceof StoreError && error.status === 'locked') return 'locked';
        return error instanceof SignedOutError ? 'signed-out' : 'unavailable';
      }
    },
    async resume() {
      refresher.retryNow();
      if (isLeftBehind) isLeftBehind = !(await keeper.remove());
      if (refresher.dirty) await flush();
      await revocation?.drain?.();
    },
  };
}

function tokenOf({ accessToken }: SessionRecord): string {
  // A refresh always brings one.
  return accessToken as string;
}

function revocationOf(revoke: Revocation | ((tokens: Credentials) => unknown)): Revocation {
  if (typeof revoke !== 'function') return revoke;
  return {
    add(tokens) {
      // One attempt, which nobody waits for.
      void attempt(() => revoke(tokens));
      return Promise.resolve();
    },
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
