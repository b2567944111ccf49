import { durationInWords, relativeInWords } from './duration.js';
import { secondsMeant, unitOf } from './unit.js';

/**
 * Where a token stands in time. Whoever cannot tell says `unknown`: what is not known to be valid counts as expired.
 *
 * - `valid`: until `at`
 * - `expired`: since `at`
 * - `not-yet`: begins at `at`
 * - `unlimited`: no `exp`
 * - `wrong-unit`: `exp` counts milliseconds or less, so that a verifier accepts it for thousands of years
 * - `unknown`: `exp` or `nbf` is no number
 */
export type LifetimeState = 'valid' | 'expired' | 'not-yet' | 'unlimited' | 'wrong-unit' | 'unknown';

/** A token in time, see {@link LifetimeState}. */
export interface Lifetime {
  state: LifetimeState;
  /** The time that the state is about, in seconds since 1970. */
  at?: number;
  /** For people: `Expired 2 h ago`, `Valid for 14 min`. Holds no text of the token. */
  text: string;
}

/**
 * Where a token stands at a time, by its own `exp` and `nbf` (RFC 7519 sections 4.1.4 and 4.1.5), with no tolerance.
 *
 * @param now Seconds since 1970.
 */
export function lifetimeOf(claims: Record<string, unknown>, now: number): Lifetime {
  const exp = dateOf(claims, 'exp');
  const nbf = dateOf(claims, 'nbf');
  if (exp === 'no-number') return { state: 'unknown', text: 'Expiry unknown: `exp` is not a number' };
  if (exp !== undefined && unitOf(exp) !== 'seconds') return wrongUnit(exp, now);
  if (exp !== undefined && now >= exp) return { state: 'expired', at: exp, text: expired(exp, now) };
  if (nbf === 'no-number') return { state: 'unknown', text: 'Validity unknown: `nbf` is not a number' };
  if (nbf !== undefined && nbf > now) return notYet(nbf, now);
  if (exp === undefined) return { state: 'unlimited', text: 'No expiry' };
  return { state: 'valid', at: exp, text: `Valid for ${durationInWords(exp - now)}` };
}

function expired(exp: number, now: number): string {
  return `Expired ${relativeInWords(exp, now)}`;
}

function notYet(nbf: number, now: number): Lifetime {
  const unit = unitOf(nbf);
  const text =
    unit === 'seconds'
      ? `Not valid yet: begins ${relativeInWords(nbf, now)}`
      : `Not valid for thousands of years: \`nbf\` is in ${unit}, not seconds`;
  return { state: 'not-yet', at: nbf, text };
}

function wrongUnit(exp: number, now: number): Lifetime {
  const meant = secondsMeant(exp);
  const then =
    now >= meant ? `expired ${relativeInWords(meant, now)}` : `valid for ${durationInWords(meant - now)}`;
  const text = `Expiry in ${unitOf(exp)}, not seconds: meant to be ${then}`;
  return { state: 'wrong-unit', at: meant, text };
}

/** A date claim; `no-number` where it is there and no finite number. */
function dateOf(claims: Record<string, unknown>, name: string): number | 'no-number' | undefined {
  if (!Object.hasOwn(claims, name)) return undefined;
  const value = claims[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : 'no-number';
}
