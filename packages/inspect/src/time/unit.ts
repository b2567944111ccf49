/** The unit that a number of a date claim is in, judged by its size. Only seconds are right. */
export type Unit = 'seconds' | 'milliseconds' | 'microseconds' | 'nanoseconds';

/** The year 5138 in seconds, and 1973 in milliseconds: no token means either. */
const TOO_LARGE = 1e11;

const PER_SECOND: Record<Unit, number> = {
  seconds: 1,
  milliseconds: 1e3,
  microseconds: 1e6,
  nanoseconds: 1e9,
};

/** RFC 7519 section 2, NumericDate: seconds. Milliseconds are what JavaScript and Java count in. */
export function unitOf(value: number): Unit {
  if (value < TOO_LARGE) return 'seconds';
  if (value < TOO_LARGE * 1e3) return 'milliseconds';
  return value < TOO_LARGE * 1e6 ? 'microseconds' : 'nanoseconds';
}

/** The time that is meant, in seconds since 1970. */
export function secondsMeant(value: number): number {
  return value / PER_SECOND[unitOf(value)];
}
