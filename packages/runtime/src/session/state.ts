import { marginOf } from '../claims/lifetime.js';
import { SignedOutError } from './errors.js';
import type { SignOutReason } from './errors.js';
import type { Clock } from './options.js';
import type { SessionRecord } from './record.js';

/** What is known in memory of who is signed in. No I/O, nothing waits: one state follows another at once. */
export interface SessionState {
  readonly clock: Clock;
  /** Counts sign-ins and sign-outs: what was begun under another number has no say any more. */
  readonly generation: number;
  /** `undefined` before the store was read, `null` where nobody is signed in. */
  readonly record: SessionRecord | null | undefined;
  /** Why nobody is. */
  readonly ended: SignOutReason | undefined;
  /** Another user's session, or none, from here on. */
  begin(record: SessionRecord | null, ended?: SignOutReason): void;
  /**
   * The newest tokens of the session.
   *
   * @param obtained On the monotonic clock, in milliseconds: when they were asked for. Not known of what was stored.
   */
  hold(record: SessionRecord, obtained?: number): void;
  /** Whether an access token was one of this sign-in's. */
  hasIssued(accessToken: string): boolean;
  /**
   * Whether the access token can be sent: by the wall clock, and by how long it has been here.
   *
   * @param refreshSkew In seconds; 0 asks whether it has expired.
   */
  isUsable(record: SessionRecord, refreshSkew: number): boolean;
  /** @throws {@link SignedOutError} where the session that a piece of work was begun for is over. */
  demand(generation: number): void;
}

/** A late 401 can name any of these; what is older was sent by somebody else, or long ago. */
const REMEMBERED = 32;

export function createState(clock: Clock): SessionState {
  let issued: (string | undefined)[] = [];
  let obtainedAt: number;
  const state: { -readonly [Name in keyof SessionState]: SessionState[Name] } = {
    clock,
    generation: 0,
    record: undefined,
    ended: undefined,

    begin(record, ended) {
      state.generation++;
      issued = [];
      state.record = null;
      state.ended = ended;
      if (record) state.hold(record);
    },

    hold(record, obtained = Infinity) {
      state.record = record;
      obtainedAt = obtained;
      issued = [...issued, record.accessToken].slice(-REMEMBERED);
    },

    hasIssued: (accessToken) => issued.includes(accessToken),

    isUsable({ accessToken, expiresAt, issuedAt }, refreshSkew) {
      if (accessToken === undefined || expiresAt === undefined) return accessToken !== undefined;
      const lifetime = expiresAt - issuedAt;
      const age = Math.max(clock.now() / 1000 - issuedAt, (clock.monotonic() - obtainedAt) / 1000);
      return age < lifetime - marginOf(refreshSkew, lifetime);
    },

    demand(generation) {
      if (state.generation !== generation) throw new SignedOutError(state.ended ?? 'elsewhere');
    },
  };
  return state;
}
