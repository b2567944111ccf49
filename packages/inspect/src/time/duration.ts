const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = (365.2425 / 12) * DAY;
const YEAR = 365.2425 * DAY;

/**
 * A length of time as people say it: `45 s`, `14 min`, `1 h 20 min`, `26 h`, `3 days`, `5 months`, `2 years`.
 * Rounded down, so that nothing sounds longer than it is.
 *
 * @param seconds Not negative.
 */
export function durationInWords(seconds: number): string {
  if (seconds < MINUTE) return `${Math.floor(seconds)} s`;
  if (seconds < HOUR) return `${Math.floor(seconds / MINUTE)} min`;
  if (seconds < 2 * DAY) return inHours(seconds);
  if (seconds < 60 * DAY) return counted(seconds / DAY, 'day');
  if (seconds < 2 * YEAR) return counted(seconds / MONTH, 'month');
  return counted(seconds / YEAR, 'year');
}

/** Minutes matter where there are few hours. */
function inHours(seconds: number): string {
  const hours = Math.floor(seconds / HOUR);
  const minutes = Math.floor((seconds % HOUR) / MINUTE);
  return hours < 3 && minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
}

function counted(count: number, noun: string): string {
  const whole = Math.floor(count);
  const digits = whole < 10_000 ? String(whole) : 'thousands of';
  return `${digits} ${noun}${whole === 1 ? '' : 's'}`;
}

/** `2 h ago`, `in 14 min`, `just now`. */
export function relativeInWords(seconds: number, now: number): string {
  const difference = seconds - now;
  if (Math.abs(difference) < 1) return 'just now';
  return difference < 0 ? `${durationInWords(-difference)} ago` : `in ${durationInWords(difference)}`;
}
