import { getSystemErrorMap } from 'node:util';
import { maskTokens } from './mask-tokens.js';

const LONGEST = 200;

/**
 * One line that is safe to print: parsers and rules may put a piece of the source, a code frame or a list of
 * frames into a message.
 */
export function toReason(message: string): string {
  const line = maskTokens(message.split(/[\r\n]/, 1)[0] ?? '').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** What went wrong, in the system's own words: "permission denied", "too many symbolic links encountered". */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return toReason(String(error));
  const { errno } = error as NodeJS.ErrnoException;
  return (errno === undefined ? undefined : getSystemErrorMap().get(errno)?.[1]) ?? toReason(error.message);
}
