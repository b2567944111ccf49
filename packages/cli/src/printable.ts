const CONTROL = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text of somebody else's that is safe to show: it can neither steer the terminal, nor turn the order of letters
 * around, nor begin a line of its own.
 */
export function printable(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ').replace(CONTROL, '\uFFFD');
}
