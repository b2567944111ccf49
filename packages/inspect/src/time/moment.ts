/** The last moment that a `Date` can hold. */
const LAST_MS = 8.64e15;

/**
 * A moment for people: `2026-11-26 00:43:16 UTC`, or in local time `2026-11-26 01:43:16 UTC+1`. `undefined` where no
 * calendar reaches that far.
 *
 * @param seconds Since 1970.
 */
export function momentInWords(seconds: number, zone: 'utc' | 'local'): string | undefined {
  const ms = seconds * 1000;
  if (!(Math.abs(ms) <= LAST_MS)) return undefined;
  const offset = zone === 'utc' ? 0 : -new Date(ms).getTimezoneOffset();
  const shifted = new Date(ms + offset * 60_000);
  // At the very end of the calendar, the shift leads out of it.
  if (Number.isNaN(shifted.getTime())) return undefined;
  return `${shifted.toISOString().slice(0, -5).replace('T', ' ')} UTC${offsetInWords(offset)}`;
}

/** `+1`, `-3:30`; nothing for UTC itself. */
function offsetInWords(minutes: number): string {
  if (minutes === 0) return '';
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}
