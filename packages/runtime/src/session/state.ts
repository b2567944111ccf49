import type { Clock } from './options.js';
import { SignedOutError, type SignOutReason } from './errors.js';
import type { SessionRecord } from './record.js';
import { isUsable } from './tokens.js';
import { marginOf } from '../claims/lifetime.js';

/** A late 401 can name any of these; what is older was sent by somebody else, or long ago. */
const REMEMBERED = 32;

/** What is known in memory of who is signed in. No I/O, nothing waits: one state follows another at once. */
export class SessionState {
  /** Counts sign-ins and sign-outs: what was begun under another number has no say any more. */
  generation = 0;
  /** `undefined` before the store was read, `null` where nobody is signed in. */
  record: SessionRecord | null | undefined;
  /** Why nobody is. */
  ended: SignOutReason | undefined;
  /** Access tokens of this sign-in, the newest last. */
  private issued: string[] = [];
  /** On the monotonic clock, in milliseconds: when the access token was asked for. */
  private obtained: number | undefined;

  constructor(readonly clock: Clock) {}

  get seconds(): number {
    return this.clock.now() / 1000;
  }

  /** Another user's session, or none, from here on. */
  begin(record: SessionRecord | null, ended?: SignOutReason): void {
    this.generation++;
    this.issued = [];
    this.record = null;
    this.ended = ended;
    if (record) this.hold(record);
  }

  /** The newest tokens of the session. */
  hold(record: SessionRecord, obtained?: number): void {
    this.record = record;
    this.obtained = obtained;
    if (record.accessToken !== undefined)
      this.issued = [...this.issued, record.accessToken].slice(-REMEMBERED);
  }

  /** Whether an access token was one of this sign-in's. */
  hasIssued(accessToken: string): boolean {
    return this.issued.includes(accessToken);
  }

  /** Whether the access token can be sent: by the wall clock, and by how long it has been here. */
  isUsable(record: SessionRecord, refreshSkew: number): boolean {
    if (!isUsable(record, this.seconds, refreshSkew)) return false;
    if (this.obtained === undefined || record.expiresAt === undefined || record !== this.record) return true;
    const lifetime = record.expiresAt - record.issuedAt;
    const age = (this.clock.monotonic() - this.obtained) / 1000;
    return age < lifetime - marginOf(refreshSkew, lifetime);
  }

  /** @throws {@link SignedOutError} where the session that a piece of work was begun for is over. */
  demand(generation: number): void {
    if (this.generation !== generation) throw new SignedOutError(this.ended ?? 'elsewhere');
  }
}
